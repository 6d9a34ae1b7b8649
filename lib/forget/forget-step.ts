import type { Client } from "@/lib/db";
import type { MentionRemover } from "@/lib/forget/mention-remover";
import type { ForgetRun } from "@/lib/generated/prisma/client";

/** What a step works on: its run, whose row the transaction has locked. */
export type ForgetWork = {
  transaction: Client;
  run: ForgetRun;
  remover: MentionRemover;
  now: Date;
  /** By the clock of `performance`: then it has worked long enough for once. */
  until: number;
};

/** What went or changed, to be added to the run's row. */
export type Forgotten = {
  readBodies: number;
  goneReports: number;
  goneBodies: number;
  goneBytes: bigint;
  changedBodies: number;
  changedRows: number;
};

/**
 * What came of working a while: on to the next step; the same step from a position on, after as much as
 * was done; or to be tried again, when what it waits for has come.
 */
export type StepOutcome = {
  next: "step" | "position" | "wait";
  position?: bigint[];
  forgotten?: Partial<Forgotten>;
  /** Hashes of the person that were met, and what takes the place of each. */
  hashes?: { old: bigint[]; new: bigint[] };
};

/** One part of forgetting a person; done twice it is as if it were done once. */
export type ForgetStep = (work: ForgetWork) => Promise<StepOutcome>;
