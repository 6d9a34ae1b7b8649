import { Agent } from "node:http";
import { timePage } from "@/scripts/bench/time-page";

type Load = {
  /** Of somebody who may see the page. */
  cookie: string;
  connections: number;
  times: number;
  signal: AbortSignal;
};

/** Opens a page `times` times over so many connections at once; gives pages per second. */
export async function loadPage(
  address: string,
  { cookie, connections, times, signal }: Load,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = times;
  const visit = async () => {
    while (left > 0) {
      signal.throwIfAborted();
      left -= 1;
      await timePage(address, agent, cookie);
    }
  };
  const began = performance.now();
  try {
    await Promise.all(Array.from({ length: connections }, visit));
    return times / ((performance.now() - began) / 1000);
  } finally {
    agent.destroy();
  }
}
