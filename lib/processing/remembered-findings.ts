import { RememberedIds } from "@/lib/ingest/remembered-ids";

const MOST = 20_000;

/** The stacks, facts and sets of facts that this process has found or made, by their fingerprints. */
export const rememberedFindings = new RememberedIds(MOST);
