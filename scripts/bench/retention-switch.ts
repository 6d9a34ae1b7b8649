import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";

const PATH = "/api/retention";
const SOURCE = "scripts/bench/retention-route.ts";

/** A new run first looks at what earlier ones have left, as it stays always. */
const BEGINS_WITHIN_SECONDS = 30;

/** What came of some work, how many reports went meanwhile, in so many seconds, and whether more are to go. */
export type Watched<T> = { result: T; gone: number; seconds: number; isLeft: boolean };

type Progress = { gone: number; open: number };

/** The file that lets retention be switched in a copy of Crashboard. */
export async function retentionRoute(): Promise<Record<string, string>> {
  return { "app/api/retention/route.ts": await readFile(SOURCE, "utf8") };
}

/** Has retention work and rest, in a Crashboard with that route, and sees what it does. */
export class RetentionSwitch {
  constructor(
    private readonly address: string,
    private readonly client: Client,
    private readonly signal: AbortSignal,
  ) {}

  /** Has what is older go, and waits until some of it does, or it seems that there is nothing. */
  async start(reportDays: number): Promise<void> {
    const { gone } = await this.#progress();
    await this.#save(reportDays);
    const deadline = Date.now() + BEGINS_WITHIN_SECONDS * 1_000;
    while ((await this.#progress()).gone === gone && Date.now() < deadline) {
      await sleep(20, undefined, { signal: this.signal });
    }
  }

  /** Has everything stay, and waits until nothing is under way. */
  async stop(): Promise<void> {
    await this.#save(null);
    while ((await this.#progress()).open > 0) await sleep(20, undefined, { signal: this.signal });
  }

  /** Does work, and watches how much goes meanwhile. */
  async watch<T>(work: () => Promise<T>): Promise<Watched<T>> {
    const [before, beganAt] = [await this.#progress(), performance.now()];
    const result = await work();
    const seconds = (performance.now() - beganAt) / 1_000;
    const after = await this.#progress();
    return { result, gone: after.gone - before.gone, seconds, isLeft: after.open > 0 };
  }

  async #save(reportDays: number | null): Promise<void> {
    const body = JSON.stringify({ reportDays });
    const answer = await fetch(this.address + PATH, { method: "POST", body });
    if (!answer.ok) throw new Error(`The rules were not saved: ${answer.status}.`);
  }

  async #progress(): Promise<Progress> {
    const { rows } = await this.client.query<Progress>(
      `select coalesce(sum(gone_reports), 0)::int as gone,
        (count(*) filter (where finished_at is null))::int as open
      from retention_runs`,
    );
    return rows[0] ?? { gone: 0, open: 0 };
  }
}
