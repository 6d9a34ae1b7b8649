import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { parseJson } from "@/lib/ingest/parse-json";
import { tokensFile } from "@/lib/spool-folder";

/** By the SHA-256 of a token in hex: the token's id. */
const Known = z.record(z.hex(), z.string().regex(/^\d+$/).transform(BigInt));

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
  #ids = new Map<string, bigint>();
  /** Those of the last moments, by when they were asked for. */
  readonly #seen = new Map<string, { id: bigint; at: number }>();

  constructor(private readonly path: string) {}

  /** Null for a token that is not known. */
  idOf(hash: Uint8Array): bigint | null {
    return this.#ids.get(hex(hash)) ?? null;
  }

  /** Null for a token that PostgreSQL was not asked for just now. */
  justSeen(hash: Uint8Array): bigint | null {
    const seen = this.#seen.get(hex(hash));
    return seen && performance.now() - seen.at < SEEN_MS ? seen.id : null;
  }

  /** Notes that PostgreSQL has a token, and as what. */
  see(hash: Uint8Array, id: bigint): void {
    this.#seen.set(hex(hash), { id, at: performance.now() });
  }

  /** Reads what an earlier process knew. */
  async load(): Promise<void> {
    const bytes = await readFile(this.path).catch(() => new Uint8Array());
    const json = parseJson(bytes);
    const known = Known.safeParse(json.ok ? json.value : null);
    if (known.success) this.#ids = new Map(Object.entries(known.data));
  }

  /** Asks PostgreSQL for all that are valid now. */
  async refresh(): Promise<void> {
    this.#seen.clear();
    const tokens = await db.ingestToken.findMany({
      where: { OR: [{ revokedAt: null }, { revokedAt: { gt: new Date() } }] },
      select: { id: true, tokenHash: true },
    });
    const ids = new Map(tokens.map(({ id, tokenHash }) => [hex(tokenHash), id]));
    const hasChanged = !isSame(ids, this.#ids);
    this.#ids = ids;
    if (hasChanged) await this.#save();
  }

  async #save(): Promise<void> {
    const draft = `${this.path}.${randomUUID()}`;
    const ids = Object.fromEntries([...this.#ids].map(([hash, id]) => [hash, String(id)]));
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await writeFile(draft, JSON.stringify(ids), { mode: 0o600, flush: true });
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

function isSame(one: Map<string, bigint>, other: Map<string, bigint>): boolean {
  return one.size === other.size && [...one].every(([hash, id]) => other.get(hash) === id);
}
