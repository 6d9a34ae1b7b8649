import { expect, test } from "vitest";
import { readPastedId } from "@/lib/search/pasted-id";

const DATABASES = ["Orrery", "Acme Games", "a:b", "id"];

test.each([
  ["140612", { bugsplatId: 140612n, database: null }],
  [" #140612 ", { bugsplatId: 140612n, database: null }],
  ["1-1024", { publicId: { databaseId: 1n, id: 1024n } }],
  ["Orrery:140612", { bugsplatId: 140612n, database: "Orrery" }],
  ["Acme Games:7", { bugsplatId: 7n, database: "Acme Games" }],
  ["a:b:7", { bugsplatId: 7n, database: "a:b" }],
])("%j means %o", (text, expected) => {
  expect(readPastedId(text, DATABASES)).toEqual(expected);
});

test.each([
  "",
  '"140612"',
  "140612 140613",
  "1-2-3",
  "-140612",
  "id:140612",
  "stackkeyid:7",
  "-id:7",
  "mesh id:7",
  "nowhere:7",
  "mesh",
  "4.2",
  "9".repeat(19),
])("%j is a query", (text) => {
  expect(readPastedId(text, DATABASES)).toBeNull();
});
