import { expect, inject, test } from "vitest";
import { diffSchema } from "@/lib/launch/migrations/diff-schema";

test("prisma/schema.prisma says exactly what the migrations make", async () => {
  expect(await diffSchema(inject("testServer"))).toBe("");
});
