import { expect, test } from "vitest";
import { readBugsplatLink } from "@/lib/search/bugsplat-link";

test.each([
  ["https://app.bugsplat.com/v2/crash?database=Acme&id=7#attachments", "report", "Acme:7"],
  ["https://app.bugsplat.com/v2/crash?id=7&database=Acme%20Inc", "report", "Acme Inc:7"],
  ["https://app.bugsplat.com/v2/group?stackKeyId=9&database=Acme", "group", "Acme:9"],
  ["https://app.bugsplat.com/v2/keycrash?database=Acme&stackKeyId=9", "group", "Acme:9"],
])("%s leads to a %s", (text, kind, id) => {
  expect(readBugsplatLink(text)).toEqual({ kind, id });
});

test.each([
  "",
  "mesh",
  "https://app.bugsplat.com/v2/dashboard",
  "https://app.bugsplat.com/v2/crash?id=7",
  "https://app.bugsplat.com.example.org/v2/crash?database=Acme&id=7",
  "https://example.org/?app.bugsplat.com/v2/crash?database=Acme&id=7",
  "javascript:alert(1)//https://app.bugsplat.com/?database=Acme&id=7",
])("%j leads nowhere", (text) => {
  expect(readBugsplatLink(text)).toBeNull();
});
