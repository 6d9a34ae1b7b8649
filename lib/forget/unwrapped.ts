import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { BODY_LIMIT } from "@/lib/ingest/read-body";

const expand = promisify(gunzip);

/** A body that was sent as gzip without saying so, as its text; any other as it is. */
export async function unwrapped(body: Uint8Array): Promise<Uint8Array> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  return expand(body, { maxOutputLength: BODY_LIMIT }).catch(() => body);
}
