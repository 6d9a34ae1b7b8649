import fc from "fast-check";
import { expect, test } from "vitest";
import { writeAttribute, writeModuleVersion } from "@/lib/search/grammar/write-term";
import { readCondition } from "@/lib/search/read-condition";
import { excludeTerm, keepTerm, markOfTerm, releaseTerm } from "@/lib/search/refine/refine-term";

const CLOCK = { now: new Date("2026-11-20T12:00:00Z"), timeZone: "UTC" };
const TERM = 'modversion:"d3d11.dll 10.0"';

test.each([
  ["", null, TERM, `-${TERM}`, ""],
  ["mesh", null, `mesh ${TERM}`, `mesh -${TERM}`, "mesh"],
  [`${TERM} mesh`, "kept", `mesh ${TERM}`, `mesh -${TERM}`, "mesh"],
  [`-${TERM}`, "excluded", TERM, `-${TERM}`, ""],
  ["a OR b", null, `(a OR b) ${TERM}`, `(a OR b) -${TERM}`, "a OR b"],
])("%j: %s, kept %j, excluded %j, released %j", (text, mark, kept, excluded, released) => {
  expect(markOfTerm(text, TERM)).toBe(mark);
  expect(keepTerm(text, TERM)).toBe(kept);
  expect(excludeTerm(text, TERM)).toBe(excluded);
  expect(releaseTerm(text, TERM)).toBe(released);
});

test("any attribute with any value is asked for exactly", () => {
  const names = fc
    .string({ unit: "binary", minLength: 1, maxLength: 40 })
    .map((name) => name.trim());
  fc.assert(
    fc.property(
      names.filter((name) => name !== ""),
      fc.string({ unit: "binary", maxLength: 40 }),
      (name, value) => {
        const term = writeAttribute(name, value);
        const pattern = value === "" ? [] : [value];
        expect(readCondition(term, CLOCK)).toMatchObject({
          condition: { kind: "attribute", name, value: { pattern } },
        });
        expect(markOfTerm(keepTerm("mesh", term) ?? "", term)).toBe("kept");
      },
    ),
  );
});

test.each([
  ["nvwgf2umx.dll", "31.0.15", 'modversion:"nvwgf2umx.dll 31.0.15"'],
  ["My Plug-in.dll", "1", 'modversion:"My Plug-in.dll 1"'],
  ["odd*.dll", "1", null],
  ["a.dll", "1 (beta)", null],
  ["a.dll", "", null],
  ["a<b.dll", "1", null],
])("the module %j in version %j is asked for by %j", (name, version, term) => {
  expect(writeModuleVersion(name, version)).toBe(term);
  if (term === null) return;
  expect(readCondition(term, CLOCK)).toMatchObject({
    condition: { kind: "module version", name: [name], version: { pattern: [version] } },
  });
});
