import { createHash, randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { v1aPayload } from "@/lib/testing/payloads";

/** One notification that was posted, and the status of its answer; null when none came. */
export type Sent = {
  bugsplatId: number;
  /** SHA-256 of its body in hex; each body is different. */
  bodyHash: string;
  /** The user that it names: no other notification does. */
  user: string;
  status: number | null;
};

type LoadOptions = {
  /** The BugSplat database that all notifications name. */
  database: string;
  /** The webhook's full address at this moment; null while there is none. */
  webhook: () => string | null;
  senders?: number;
  /** How long a sender waits after each answer, in milliseconds. */
  pauseMs?: number;
};

const ANSWER_WITHIN_MS = 20_000;

/**
 * Posts notifications until it is ended, without a pause unless one is given: new reports, and again and again some that
 * were sent before, in other words or moved to another group and version. Of one report no two are
 * on their way at once, so that it is known which was sent last.
 */
export class Load {
  readonly sent: Sent[] = [];
  readonly #name = randomUUID();
  readonly #senders: Promise<void>[];
  #isEnding = false;

  constructor(private readonly options: LoadOptions) {
    const { senders = 8 } = options;
    this.#senders = Array.from({ length: senders }, (_, sender) => this.#send(sender));
  }

  /** How many were answered with 2xx so far. */
  get accepted(): number {
    return this.sent.filter(isAccepted).length;
  }

  /** Answers that are not 2xx, in words. */
  get refusals(): string[] {
    const refused = this.sent.filter((one) => one.status !== null && !isAccepted(one));
    return [...new Set(refused.map(({ status }) => `an answer was ${status}`))];
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await Promise.all(this.#senders);
  }

  async #send(sender: number): Promise<void> {
    let reports = 0;
    for (let step = 0; !this.#isEnding; step += 1) {
      const webhook = this.options.webhook();
      if (webhook === null) {
        await pause(20);
        continue;
      }
      const isNew = reports === 0 || Math.random() < 0.6;
      if (isNew) reports += 1;
      const report = isNew ? reports : 1 + Math.floor(Math.random() * reports);
      const one = await this.#post(
        webhook,
        sender * 1_000_000 + report,
        `${this.#name}-${sender}-${step}`,
      );
      const { pauseMs = 0 } = this.options;
      const rest = one.status === null ? Math.max(20, pauseMs) : pauseMs;
      if (rest > 0) await pause(rest);
    }
  }

  async #post(webhook: string, bugsplatId: number, user: string): Promise<Sent> {
    const isMoved = Math.random() < 0.5;
    const body = JSON.stringify(
      v1aPayload({
        database: this.options.database,
        id: bugsplatId,
        user,
        stackKeyId: 1 + (bugsplatId % 5) + (isMoved ? 1 : 0),
        version: isMoved ? "2.2" : "2.1",
      }),
    );
    const bodyHash = createHash("sha256").update(body).digest("hex");
    const status = await statusOf(webhook, body);
    const one = { bugsplatId, bodyHash, user, status };
    this.sent.push(one);
    return one;
  }
}

/** Whether the server has said that it keeps it. */
export function isAccepted({ status }: Sent): boolean {
  return status !== null && status >= 200 && status < 300;
}

async function statusOf(webhook: string, body: string): Promise<number | null> {
  try {
    const answer = await fetch(webhook, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}
