import { expect, test } from "vitest";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { type TriedNames, tryRules } from "@/lib/report/in-app/try-rules";

const OWN: FrameRules = [
  { verdict: "runtime", module: ["ebb"], note: "ours" },
  { verdict: "in-app", module: ["ntdll"], function: ["Tide*"], note: "our hook" },
];
const NAMES: TriedNames = { module: "", function: "", path: "", system: "windows" };

test.each<[Partial<TriedNames>, string, number | null, RegExp]>([
  [{ module: "EBB.dll" }, "runtime", 0, /matches "ebb": ours/],
  [{ module: "ntdll", function: "TideHook" }, "in-app", 1, /our hook/],
  [{ module: "ntdll", function: "RtlWalk" }, "system", null, /Windows/],
  [{ module: "render" }, "in-app", null, /No rule matches/],
  [{ module: "Network", system: "apple" }, "system", null, /macOS or iOS/],
  [{ function: "ebb" }, "in-app", null, /No rule matches/],
  [{ path: "C:\\Windows\\x.dll" }, "system", null, /folder of Windows/],
])("of %j, %s by the own rule %s", (names, verdict, own, why) => {
  const trial = tryRules(OWN, { ...NAMES, ...names });
  expect(trial).toMatchObject({ judgement: { verdict }, own });
  expect(trial?.judgement.why).toMatch(why);
});

test("without a name nothing is asked", () => {
  expect(tryRules(OWN, NAMES)).toBeNull();
});
