import fc from "fast-check";
import { look, type TriagedGroup } from "@/lib/testing/triaged-group";
import { FOR_EVER } from "@/lib/triage/mute-choices";
import type { Wish } from "@/lib/triage/wish";

const VERSIONS = ["4.0", "4.1", "v4.1.0", "4.2-rc1", "4.2", "4.10"];

/** @param groups BugSplat's keys; one that is named twice comes twice as often */
export const deliveryTo = (...groups: number[]) =>
  fc
    .record({
      id: fc.integer({ min: 1, max: 6 }),
      version: fc.constantFrom(...VERSIONS),
      hours: fc.integer({ min: 0, max: 20 }).map((hours) => hours + 0.5),
      group: fc.constantFrom(...groups),
      user: fc.constantFrom("Ada", "Bob", "Cleo"),
    })
    // One report never names a version. Of one that names some and then none, whoever merges deliveries
    // says which stays, and triage only follows.
    .map((said) => (said.id === 6 ? { ...said, version: "" } : said));

/** What somebody does to a group once some reports are there; `pick` chooses what is undone, and of whom. */
export const anyAct = fc.record({
  kind: fc.constantFrom(
    ...(["version", "now", "next", "more reports", "more users", "busy hour", "reopen"] as const),
    ...(["assign", "label", "unlabel", "link", "unlink", "undo", "undo", "undo"] as const),
  ),
  version: fc.constantFrom(...VERSIONS),
  pick: fc.nat(20),
});
type AnyAct = typeof anyAct extends fc.Arbitrary<infer Value> ? Value : never;

const LABELS = ["beta", "Beta", "needs a dump"];
const TICKETS = ["https://example.com/browse/A-1", "https://example.com/browse/A-2"];

/** The act as a wish about a group, which somebody has before them as it is now. */
export async function wishOf(
  group: TriagedGroup,
  { kind, version, pick }: AnyAct,
  members: { id: string }[],
): Promise<Wish> {
  const { applicationId } = group;
  const one = <T>(items: readonly T[]) => items[pick % items.length];
  switch (kind) {
    case "version":
      return { kind: "resolve", in: "version", applicationId, version };
    case "now":
    case "next":
      return { kind: "resolve", in: kind };
    case "more reports":
      return { kind: "mute", ...FOR_EVER, reports: (pick % 3) + 1 };
    case "more users":
      return { kind: "mute", ...FOR_EVER, users: (pick % 2) + 1 };
    case "busy hour":
      return { kind: "mute", ...FOR_EVER, perHour: (pick % 2) + 1 };
    case "assign":
      return { kind, memberId: one([...members, null])?.id ?? null };
    case "label":
    case "unlabel":
      return { kind, label: one(LABELS) ?? "" };
    case "link":
    case "unlink":
      return { kind, ticket: one(TICKETS) ?? "" };
    case "undo": {
      const { revision } = await look(group);
      return { kind, undoes: (pick % (revision + 1)) + 1 };
    }
    case "reopen":
      return { kind };
  }
}
