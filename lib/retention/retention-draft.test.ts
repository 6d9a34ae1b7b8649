import { expect, test } from "vitest";
import {
  type RetentionDraft,
  readRetentionDraft,
  retentionDraft,
} from "@/lib/retention/retention-draft";
import { NO_RULES, type RetentionRules } from "@/lib/retention/retention-rules";

const EMPTY = retentionDraft(NO_RULES);

test("an empty form sets no limit", () => {
  expect(EMPTY).toEqual({ bodyDays: "", bodyGigabytes: "", reportDays: "", mostReports: "" });
  expect(readRetentionDraft(EMPTY)).toEqual({ ok: true, rules: NO_RULES });
});

test.each<[Partial<RetentionDraft>, Partial<RetentionRules>]>([
  [{ bodyDays: " 90 " }, { bodyDays: 90 }],
  [{ reportDays: "365" }, { reportDays: 365 }],
  [{ mostReports: "1,000,000" }, { mostReports: 1_000_000 }],
  [{ bodyGigabytes: "0.5" }, { mostBodyBytes: 512 * 1024 * 1024 }],
  [{ bodyGigabytes: "40" }, { mostBodyBytes: 40 * 1024 ** 3 }],
])("%j is %j, and is shown so again", (draft, rules) => {
  const read = readRetentionDraft({ ...EMPTY, ...draft });
  expect(read).toEqual({ ok: true, rules: { ...NO_RULES, ...rules } });
  if (read.ok) expect(readRetentionDraft(retentionDraft(read.rules))).toEqual(read);
});

test.each<[Partial<RetentionDraft>, RegExp]>([
  [{ bodyDays: "0" }, /whole number of days, 1 at least/],
  [{ bodyDays: "-3" }, /whole number of days/],
  [{ reportDays: "1.5" }, /whole number of days/],
  [{ reportDays: "soon" }, /whole number of days/],
  [{ reportDays: "40000" }, /36,500 at most/],
  [{ mostReports: "1e9" }, /whole number of reports/],
  [{ bodyGigabytes: "0" }, /0\.001 at least/],
  [{ bodyGigabytes: "20 GB" }, /number of gigabytes/],
])("%j is refused with a sentence at its field", (draft, words) => {
  const read = readRetentionDraft({ ...EMPTY, ...draft });
  expect(read.ok).toBe(false);
  if (!read.ok) {
    expect(Object.keys(read.problems)).toEqual(Object.keys(draft));
    expect(Object.values(read.problems)[0]).toMatch(words);
  }
});
