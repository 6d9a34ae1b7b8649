import { expect, test } from "vitest";
import { privacyDraft, readPrivacyDraft } from "@/lib/privacy/privacy-draft";
import { compilePattern, scrubText } from "@/lib/privacy/scrub-notification";

const draft = { personalData: "mask", namesThatStay: "", scrubbed: "" };

test("names and patterns are read one a line, each once, names in small letters", () => {
  const read = readPrivacyDraft({
    personalData: "hash-only",
    namesThatStay: "Farm07\n\n  farm07 \nbuild master",
    scrubbed: "serial=\\w+\nserial=\\w+\n(?i)badge",
  });
  const rules = {
    personalData: "hash-only",
    namesThatStay: ["farm07", "build master"],
    scrubbed: ["serial=\\w+", "(?i)badge"],
  } as const;
  expect(read).toEqual({ ok: true, rules });
  if (!read.ok) throw new Error("It should be read.");
  expect(readPrivacyDraft(privacyDraft(read.rules))).toEqual(read);
});

test.each([
  [{ personalData: "sell" }, "personalData", /Choose one/],
  [{ namesThatStay: "C:\\Users" }, "namesThatStay", /no name of a folder/],
  [
    { namesThatStay: Array.from({ length: 201 }, (_, at) => at).join("\n") },
    "namesThatStay",
    /200/,
  ],
  [{ scrubbed: "(unclosed" }, "scrubbed", /no pattern of RE2/],
  [{ scrubbed: "(a)\\1" }, "scrubbed", /references back/],
  [{ scrubbed: "a*" }, "scrubbed", /where nothing stands/],
  [{ scrubbed: "x".repeat(301) }, "scrubbed", /longer than 300/],
  [{ scrubbed: Array.from({ length: 21 }, (_, at) => `x${at}`).join("\n") }, "scrubbed", /20/],
])("%j is refused at its field, with why", (change, field, words) => {
  const read = readPrivacyDraft({ ...draft, ...change });
  expect(read).toEqual({ ok: false, problems: { [field]: expect.stringMatching(words) } });
});

test("a pattern that is slow elsewhere takes no longer than another", () => {
  const pattern = compilePattern("(a+)+$");
  const begun = performance.now();
  expect(scrubText(`${"a".repeat(50_000)}!`, pattern ? [pattern] : [])).toHaveLength(50_001);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
