import { createHash, randomUUID } from "node:crypto";
import { encodeBody, type StoredBody } from "@/lib/ingest/body-codec";
import type { KeptHeaders } from "@/lib/ingest/kept-headers";
import type { ParsedJson } from "@/lib/ingest/parse-json";
import { type PayloadKind, payloadKind } from "@/lib/ingest/payload-kind";

/** A notification as it came over HTTP, before anything is read into it. */
export type Arrival = {
  tokenId: bigint;
  arrivedAt: Date;
  contentType: string | null;
  headers: KeptHeaders;
  body: Uint8Array;
};

/** An arrival as it is kept, in PostgreSQL or in the spool. */
export type PackedArrival = Omit<Arrival, "body"> & {
  /** Keeps it from being kept twice, when it is not known whether a first try has kept it. */
  arrivalId: string;
  /** The generation of the payload, as far as that can be told. */
  kind: PayloadKind | null;
  /** In bytes, before it is compressed. */
  sizeBytes: number;
  /** SHA-256 of the body before that. */
  bodyHash: Uint8Array<ArrayBuffer>;
  stored: StoredBody;
  /** When it was put into the spool; null: it was not. */
  spooledAt: Date | null;
};

/** Names an arrival, and hashes and compresses its body, of which `json` is the value. */
export async function packArrival(
  { body, ...arrival }: Arrival,
  json: ParsedJson,
): Promise<PackedArrival> {
  return {
    ...arrival,
    arrivalId: randomUUID(),
    kind: json.ok ? payloadKind(json.value) : null,
    spooledAt: null,
    ...(await packBody(body)),
  };
}

/** A body as it is kept. */
export async function packBody(
  body: Uint8Array,
): Promise<Pick<PackedArrival, "sizeBytes" | "bodyHash" | "stored">> {
  return {
    sizeBytes: body.length,
    bodyHash: new Uint8Array(createHash("sha256").update(body).digest()),
    stored: await encodeBody(body),
  };
}
