import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What came of posts: so many were answered with 2xx, so many a second, in so many milliseconds. */
export type Posts = {
  accepted: number;
  refused: number;
  perSecond: number;
  milliseconds: number[];
};

type Posting = {
  address: string;
  payloads: Iterator<string>;
  connections: number;
  signal: AbortSignal;
};

/** Posts `times` payloads as fast as so many connections can. */
export function postAll({ times, ...posting }: Posting & { times: number }): Promise<Posts> {
  let left = times;
  return measure(posting, async () => {
    left -= 1;
    return left >= 0;
  });
}

/** Posts so many payloads each second, however long the answers take, for so many seconds. */
export function postSteadily({
  perSecond,
  seconds,
  ...posting
}: Posting & { perSecond: number; seconds: number }): Promise<Posts> {
  const began = performance.now();
  let next = 0;
  return measure(posting, async () => {
    const due = (next * 1_000) / perSecond;
    next += 1;
    if (due >= seconds * 1_000) return false;
    await sleep(Math.max(0, began + due - performance.now()));
    return true;
  });
}

async function measure(
  { address, payloads, connections, signal }: Posting,
  mayPost: () => Promise<boolean>,
): Promise<Posts> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const milliseconds: number[] = [];
  let accepted = 0;
  const began = performance.now();
  const postInTurn = async () => {
    while (await mayPost()) {
      signal.throwIfAborted();
      const at = performance.now();
      const status = await post(address, payloads.next().value, agent);
      milliseconds.push(performance.now() - at);
      if (status >= 200 && status < 300) accepted += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, postInTurn));
  } finally {
    agent.destroy();
  }
  const perSecond = accepted / ((performance.now() - began) / 1_000);
  return { accepted, refused: milliseconds.length - accepted, perSecond, milliseconds };
}

function post(address: string, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const sending = request(address, { method: "POST", agent, headers }, (answer) => {
      answer.on("error", reject);
      answer.on("end", () => resolve(answer.statusCode ?? 0));
      answer.resume();
    });
    sending.on("error", reject);
    sending.end(body);
  });
}
