import { readFile, rm } from "node:fs/promises";
import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import type { MentionRemover } from "@/lib/forget/mention-remover";
import { unwrapped } from "@/lib/forget/unwrapped";
import { readableParts } from "@/lib/ingest/spool/readable-parts";
import { ownSpool } from "@/lib/ingest/spool/spool-state";
import { log } from "@/lib/log";

/**
 * Removes pieces of the spool that were set aside, as bytes that are no delivery or that PostgreSQL
 * refuses, when anything in them that can be read mentions the person.
 */
export async function searchSetAside({ remover }: ForgetWork): Promise<StepOutcome> {
  for (const path of await ownSpool().listSetAside()) {
    if (!(await mentions(remover, await readFile(path)))) continue;
    await rm(path, { force: true });
    log.info({ path }, "bytes of the spool that mention a person who is forgotten are removed");
  }
  return { next: "step" };
}

async function mentions(remover: MentionRemover, piece: Buffer): Promise<boolean> {
  for (const part of await readableParts(piece)) {
    if (remover.ofBytes(await unwrapped(part)) !== null) return true;
  }
  return false;
}
