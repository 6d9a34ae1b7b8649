import fc from "fast-check";
import { expect, test } from "vitest";
import {
  at,
  change,
  deliver,
  look,
  newGroup,
  readAll,
  type Said,
  stateOf,
  type TriagedGroup,
} from "@/lib/testing/triaged-group";
import { FOR_EVER } from "@/lib/triage/mute-choices";
import type { Wish } from "@/lib/triage/wish";
import { compareCounted } from "@/lib/versions/compare-versions";

const VERSIONS = ["4.0", "4.1", "v4.1.0", "4.2-rc1", "4.2", "4.10"];

const delivery = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }),
    version: fc.constantFrom(...VERSIONS),
    hours: fc.integer({ min: 0, max: 20 }).map((hours) => hours + 0.5),
    group: fc.constantFrom(1, 1, 2),
  })
  // One report never names a version. Of one that names some and then none, whoever merges deliveries
  // says which stays, and triage only follows.
  .map((said) => (said.id === 6 ? { ...said, version: "" } : said));

/** What is done once some deliveries are there; `pick` chooses what is undone. */
const act = fc.record({
  kind: fc.constantFrom("version", "now", "next", "mute", "reopen", "undo", "undo"),
  version: fc.constantFrom(...VERSIONS),
  pick: fc.nat(20),
});
const round = fc.record({ deliveries: fc.array(delivery, { maxLength: 4 }), act });
type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;

/** Lets it all happen: in the order of the rounds, or each round at once, twice and backwards. */
async function happen(rounds: Round[], inDisorder: boolean): Promise<TriagedGroup> {
  const group = await newGroup();
  let order = 0;
  for (const [index, { deliveries, act: asked }] of rounds.entries()) {
    const ordered = deliveries.map((said) => ({ ...said, order: ++order }));
    if (inDisorder) {
      const again = [...ordered, ...ordered].reverse();
      await Promise.all(again.map((said) => deliver(group.database, said)));
    } else {
      for (const said of ordered) await deliver(group.database, said);
    }
    await change(group, await wishOf(group, asked), index * 4 + 1);
    if (!inDisorder) await readAll();
  }
  return group;
}

async function wishOf(group: TriagedGroup, { kind, version, pick }: Round["act"]): Promise<Wish> {
  const { applicationId } = group;
  switch (kind) {
    case "version":
      return { kind: "resolve", in: "version", applicationId, version };
    case "now":
    case "next":
      return { kind: "resolve", in: kind };
    case "mute":
      return { kind: "mute", ...FOR_EVER, reports: (pick % 3) + 1 };
    case "undo": {
      const { revision } = await look(group);
      return { kind: "undo", undoes: (pick % (revision + 1)) + 1 };
    }
    default:
      return { kind: "reopen" };
  }
}

/** What the deliveries say in the end, read off them alone. */
function hasRegressed(rounds: Round[], since: Date, resolvedIn: string, versions: string[]) {
  const reports = new Map<number, Said>();
  for (const said of rounds.flatMap(({ deliveries }) => deliveries)) reports.set(said.id, said);
  return [...reports.values()].some(({ group, version, hours }) => {
    if (group !== 1 || at(hours) <= since) return false;
    const order = compareCounted(version, versions[0] ?? "");
    return resolvedIn === "next" ? order > 0 : order >= 0;
  });
}

test("states do not depend on the order of deliveries, and undoing all leads to the start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 5 }), async (rounds) => {
      const [group, disordered] = [await happen(rounds, false), await happen(rounds, true)];
      expect(await stateOf(disordered)).toBe(await stateOf(group));
      const { decision, state, history } = await look(group);
      const other = await look(disordered);
      expect(other.history.map(told)).toEqual(history.map(told));
      if (decision?.kind === "resolve") {
        const { in: resolvedIn, baseline } = decision.resolution;
        const versions = baseline.map(({ version }) => version);
        const back = hasRegressed(rounds, decision.changedAt, resolvedIn, versions);
        expect(state).toBe(back ? "regressed" : "resolved");
      }

      for (const { number, kind } of history) {
        const line = (await look(group)).history.find((one) => one.number === number);
        if (kind !== "undo" && !line?.isUndone) {
          const wish: Wish = { kind: "undo", undoes: number };
          expect((await change(group, wish, 90)).outcome).toBe("changed");
        }
      }
      expect(await look(group)).toMatchObject({ state: "open", decision: null });
      expect(await stateOf(group)).toBe("open");
    }),
    { numRuns: 20 },
  );
}, 240_000);

/** A line of the history without what differs from database to database. */
function told({ actor: _, ...line }: Awaited<ReturnType<typeof look>>["history"][number]) {
  if (line.kind !== "resolve") return line;
  const { in: resolvedIn, baseline } = line.resolution;
  return { ...line, resolution: { in: resolvedIn, versions: baseline.map((one) => one.version) } };
}
