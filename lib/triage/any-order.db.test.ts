import fc from "fast-check";
import { expect, test } from "vitest";
import { aMember } from "@/lib/testing/a-member";
import { anyAct, deliveryTo, wishOf } from "@/lib/testing/any-act";
import { attachedAfter, attachedTo, reportsAfter, stateAfter } from "@/lib/testing/triage-model";
import {
  change,
  deliver,
  look,
  newGroup,
  type Said,
  stateOf,
  type TriagedGroup,
} from "@/lib/testing/triaged-group";
import type { HistoryLine } from "@/lib/triage/get-triage";
import type { Wish } from "@/lib/triage/wish";

const round = fc.record({
  deliveries: fc.array(deliveryTo(1, 1, 2), { maxLength: 4 }),
  act: anyAct,
});
type Round = typeof round extends fc.Arbitrary<infer Value> ? Value : never;

const MEMBERS = ["Ada", "Bob"];

/** Lets it all happen: in the order of the rounds, or each round at once, twice and backwards. */
async function happen(rounds: Round[], inDisorder: boolean): Promise<TriagedGroup> {
  const group = await newGroup();
  const databaseIds = [group.key.databaseId];
  const members = await Promise.all(MEMBERS.map((name) => aMember({ name, databaseIds })));
  let order = 0;
  for (const [index, { deliveries, act }] of rounds.entries()) {
    const ordered = deliveries.map((said) => ({ ...said, order: ++order }));
    if (inDisorder) {
      const again = [...ordered, ...ordered].reverse();
      await Promise.all(again.map((said) => deliver(group.database, said)));
    } else {
      for (const said of ordered) await deliver(group.database, said);
    }
    await change(group, await wishOf(group, act, members), index * 4 + 1);
    // The lists say what the page says, at each moment.
    if (!inDisorder) await stateOf(group);
  }
  return group;
}

/** The reports of the group in the end, read off the deliveries alone. */
function reportsOf(rounds: Round[]): Said[] {
  const first = { id: 100, version: "4.1", hours: 0, user: "Ada" };
  const reports = reportsAfter([first, ...rounds.flatMap(({ deliveries }) => deliveries)]);
  return reports.filter(({ group = 1 }) => group === 1);
}

test("states do not depend on the order of deliveries, and undoing all leads to the start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 6 }), async (rounds) => {
      const [group, disordered] = [await happen(rounds, false), await happen(rounds, true)];
      expect(await stateOf(disordered)).toBe(await stateOf(group));
      const { decision, state, history } = await look(group);
      const other = await look(disordered);
      expect(other.history.map(told)).toEqual(history.map(told));
      expect(await attachedTo(group)).toEqual(attachedAfter(history));
      expect(await attachedTo(disordered)).toEqual(await attachedTo(group));
      expect(state).toBe(stateAfter(decision, reportsOf(rounds)));

      for (const { number, kind } of history) {
        const line = (await look(group)).history.find((one) => one.number === number);
        if (kind !== "undo" && !line?.isUndone) {
          const wish: Wish = { kind: "undo", undoes: number };
          expect((await change(group, wish, 90)).outcome).toBe("changed");
        }
      }
      expect(await look(group)).toMatchObject({ state: "open", decision: null });
      expect(await attachedTo(group)).toEqual({ assignee: null, labels: [], tickets: [] });
      expect(await stateOf(group)).toBe("open");
    }),
    { numRuns: 20 },
  );
});

/** A line of the history without what differs from database to database. */
function told({ actor: _, ...line }: HistoryLine) {
  if (line.kind === "assign") return { ...line, assignee: line.assignee?.name };
  if (line.kind !== "resolve") return line;
  const { in: resolvedIn, baseline } = line.resolution;
  return { ...line, resolution: { in: resolvedIn, versions: baseline.map((one) => one.version) } };
}
