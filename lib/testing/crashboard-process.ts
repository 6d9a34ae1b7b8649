import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { killAtOnce } from "@/lib/testing/kill-at-once";

/** A real `npm start`, or what it runs, seen from outside. */
export class CrashboardProcess {
  #output = "";
  readonly #child: ChildProcess;
  /** How it ended: its exit code, or the signal that killed it. */
  readonly ended: Promise<number | string>;

  /** Starts it with these variables; the others of Crashboard count as unset. */
  constructor(variables: Record<string, string>, command = ["node", "scripts/run.mjs", "start"]) {
    const [program = "", ...args] = command;
    this.#child = spawn(program, args, {
      stdio: ["ignore", "pipe", "pipe"],
      // A process group of its own, as a terminal gives it.
      detached: true,
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATABASE_URL: "",
        HOST: "",
        PORT: "",
        PUBLIC_URL: "",
        INGEST_TOKEN: "",
        // Tests and benchmarks send faster than anybody else.
        INGEST_RATE_LIMIT: "0",
        METRICS_TOKEN: "",
        AUTH_SECRET: "",
        PERSON_KEY: "",
        OIDC_ISSUER: "",
        OIDC_CLIENT_ID: "",
        OIDC_CLIENT_SECRET: "",
        ADMIN_EMAIL: "",
        ADMIN_PASSWORD: "",
        LOG_LEVEL: "warn",
        LOG_FORMAT: "json",
        ...variables,
      },
    });
    const keep = (chunk: Buffer) => {
      this.#output += chunk.toString();
    };
    this.#child.stdout?.on("data", keep);
    this.#child.stderr?.on("data", keep);
    this.ended = new Promise((resolve) => {
      this.#child.once("close", (code, signal) => resolve(signal ?? code ?? -1));
    });
  }

  /** Reads its output no more, as a closed terminal does: each write of it fails from now on. */
  deafen(): void {
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  get output(): string {
    return this.#output;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Waits for a text of its output. @throws with the output when it ends without it */
  async says(text: RegExp): Promise<RegExpExecArray> {
    let end: number | string | undefined;
    void this.ended.then((how) => {
      end = how;
    });
    for (;;) {
      const found = text.exec(this.#output);
      if (found) return found;
      if (end !== undefined) {
        throw new Error(`It ended (${end}) without saying ${text}:\n${this.#output}`);
      }
      await sleep(20);
    }
  }

  /** Waits until it serves; gives its addresses. */
  async addresses(): Promise<{ dashboard: string; webhook: string }> {
    const [, dashboard = ""] = await this.says(/^Dashboard {2}(http:\S+)$/m);
    const [, webhook = ""] = await this.says(/^Webhook {4}(http:\S+)$/m);
    return { dashboard, webhook };
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends every process of the group at once, without a chance to do anything. */
  killGroup(): void {
    killAtOnce(-this.pid);
  }

  /** As Ctrl-C in a terminal: every process of the group gets it. */
  interruptGroup(): void {
    process.kill(-this.pid, "SIGINT");
  }
}
