import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { parseJson } from "@/lib/ingest/parse-json";
import { tokensFile } from "@/lib/spool-folder";

/** A token that opens the webhook. */
export type IngestToken = {
  id: bigint;
  /** The name of the only BugSplat database that it takes notifications of; null: of all. */
  database: string | null;
  /** Another one takes its place then; null: it is good for ever. */
  goodUntil: Date | null;
};

/** By the SHA-256 of a token in hex. */
const Known = z.record(
  z.hex(),
  z.object({
    id: z.string().regex(/^\d+$/).transform(BigInt),
    database: z.string().nullable(),
    goodUntil: z.iso
      .datetime()
      .transform((text) => new Date(text))
      .nullable(),
  }),
);

/**
 * What PostgreSQL has just said of a token counts for so long: who sends many notifications asks for each
 * else. A token that another process revokes is good here until then, one that this process revokes is not.
 */
const SEEN_MS = 2_000;

/**
 * The tokens that are valid, as PostgreSQL told last: what is checked while it is away. A file beside
 * the spool holds their hashes, so that a start without PostgreSQL knows them too.
 */
class KnownTokens {
  #known = new Map<string, IngestToken>();
  /** Those of the last moments, by when they were asked for. */
  readonly #seen = new Map<string, { token: IngestToken; at: number }>();

  constructor(private readonly path: string) {}

  /** Null for a token that is not known, or is good no longer. */
  find(hash: Uint8Array): IngestToken | null {
    const known = this.#known.get(hex(hash));
    if (!known || (known.goodUntil !== null && known.goodUntil <= new Date())) return null;
    return known;
  }

  /** Null for a token that PostgreSQL was not asked for just now. */
  justSeen(hash: Uint8Array): IngestToken | null {
    const seen = this.#seen.get(hex(hash));
    return seen && performance.now() - seen.at < SEEN_MS ? seen.token : null;
  }

  /** Notes that PostgreSQL has a token. */
  see(hash: Uint8Array, token: IngestToken): void {
    this.#seen.set(hex(hash), { token, at: performance.now() });
  }

  /** Reads what an earlier process knew. */
  async load(): Promise<void> {
    const bytes = await readFile(this.path).catch(() => new Uint8Array());
    const json = parseJson(bytes);
    const known = Known.safeParse(json.ok ? json.value : null);
    if (known.success) this.#known = new Map(Object.entries(known.data));
  }

  /** Asks PostgreSQL for all that are valid now. */
  async refresh(): Promise<void> {
    this.#seen.clear();
    const tokens = await db.ingestToken.findMany({
      where: { OR: [{ revokedAt: null }, { revokedAt: { gt: new Date() } }] },
      select: { id: true, tokenHash: true, database: true, revokedAt: true },
      orderBy: { id: "asc" },
    });
    const before = writtenOf(this.#known);
    this.#known = new Map(
      tokens.map(({ id, tokenHash, database, revokedAt }) => [
        hex(tokenHash),
        { id, database, goodUntil: revokedAt },
      ]),
    );
    const written = writtenOf(this.#known);
    if (written !== before) await this.#save(written);
  }

  async #save(written: string): Promise<void> {
    const draft = `${this.path}.${randomUUID()}`;
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await writeFile(draft, written, { mode: 0o600, flush: true });
    await rename(draft, this.path);
  }
}

declare global {
  var crashboardKnownTokens: KnownTokens | undefined;
}

/** Those of this process. Remembered globally: Next bundles instrumentation and routes apart. */
export function knownTokens(): KnownTokens {
  globalThis.crashboardKnownTokens ??= new KnownTokens(tokensFile(env.dataDir));
  return globalThis.crashboardKnownTokens;
}

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString("hex");
}

/** Tokens as the file has them. */
function writtenOf(known: Map<string, IngestToken>): string {
  const tokens = [...known].map(([hash, token]) => [hash, { ...token, id: String(token.id) }]);
  return JSON.stringify(Object.fromEntries(tokens));
}
