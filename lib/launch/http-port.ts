import type { Env } from "@/lib/env";
import { tryPort } from "@/lib/launch/free-port";
import { StartProblem } from "@/lib/start-problem";

const ATTEMPTS = 50;

/**
 * The port to serve on. Somebody's own choice is kept; else the next free one may be taken instead.
 * @throws StartProblem when it cannot be listened on
 */
export async function chooseHttpPort(
  { host, port, portIsSet }: Pick<Env, "host" | "port" | "portIsSet">,
  note: (sentence: string) => void,
): Promise<number> {
  const obstacle = await tryPort(host, port);
  if (obstacle === null) return port;
  if (obstacle === "EADDRINUSE" && !portIsSet) {
    for (let next = port + 1; next <= port + ATTEMPTS; next++) {
      if ((await tryPort(host, next)) !== null) continue;
      note(`Port ${port} is taken by another program: using ${next}.`);
      return next;
    }
  }
  throw new StartProblem(explain(obstacle, host, port));
}

function explain(obstacle: string, host: string, port: number): string {
  switch (obstacle) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program. Stop that program, or set PORT to another number.`;
    case "EACCES":
      return `Port ${port} may be used by root only. Set PORT to 1024 or more.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST is ${host}, which is no address of this machine. Set it to 127.0.0.1 (this machine only) or 0.0.0.0 (every network).`;
    default:
      return `Crashboard cannot listen on ${host}, port ${port} (${obstacle}). Set HOST and PORT to others.`;
  }
}
