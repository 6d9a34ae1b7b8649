import { expect, test } from "vitest";
import { statementName } from "@/lib/prepared-statements";

test("a marked statement has one name, which no other has, and others have none", () => {
  const name = statementName({ sql: "\n  /* prepared */\n  select 1" });
  expect(name).not.toBe("");
  expect(statementName({ sql: "\n  /* prepared */\n  select 1" })).toBe(name);
  expect(statementName({ sql: "/* prepared */ select 2" })).not.toBe(name);
  expect(statementName({ sql: "select 1" })).toBe("");
});

test("texts that are made as they go do not fill up the connections", () => {
  const names = Array.from({ length: 1_000 }, (_, at) =>
    statementName({ sql: `/* prepared */ select ${at}` }),
  );
  expect(new Set(names).size).toBeLessThan(100);
});
