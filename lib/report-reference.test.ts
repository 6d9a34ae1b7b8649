import { expect, test } from "vitest";
import { parseReportReference } from "@/lib/report-reference";

const ours = { publicId: { databaseId: 3n, id: 1024n } };
const theirs = { bugsplatId: 140612n, database: "Orrery" };

test.each([
  ["140612", { bugsplatId: 140612n, database: null }],
  [" #140612 ", { bugsplatId: 140612n, database: null }],
  ["Orrery:140612", theirs],
  ["a:b:7", { bugsplatId: 7n, database: "a:b" }],
  ["3-1024", ours],
  ["/reports/3-1024", ours],
  ["https://crashes.example.com/reports/3-1024?tab=raw#f5", ours],
  ["https://example.com/crashes/reports/3-1024/stack", ours],
  ["https://app.bugsplat.com/v2/crash?database=Orrery&id=140612", theirs],
  ["https://app.bugsplat.com/v2/crash?id=140612&database=Orrery#attachments", theirs],
])("%s is a report", (text, reference) => {
  expect(parseReportReference(text)).toEqual(reference);
});

test.each([
  "",
  "crash",
  "-1",
  "1".repeat(19),
  "\0:1",
  "https://",
  "https://app.bugsplat.com/v2/crash?id=1",
  "https://app.bugsplat.com/v2/crash?database=Orrery&id=x",
  "https://example.com/reports/9-",
])("%j is no report", (text) => {
  expect(parseReportReference(text)).toBeNull();
});
