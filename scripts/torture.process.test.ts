import { beforeAll, expect, test } from "vitest";
import { buildDashboard, hasBuild } from "@/lib/launch/build-dashboard";
import { torture } from "@/lib/testing/torture/torture";

/** It takes half a minute on a machine that has nothing else to do. */
const TIMEOUT = 240_000;

beforeAll(async () => {
  if (!(await hasBuild())) await buildDashboard();
});

test(
  "server and PostgreSQL killed under load lose nothing that was accepted",
  async () => {
    const lines: string[] = [];
    const result = await torture({
      kills: 3,
      postgresKills: 2,
      seconds: 1,
      note: (line) => lines.push(line),
    });
    expect(result.problems.slice(0, 10), lines.join("\n")).toEqual([]);
    expect(result.accepted).toBeGreaterThan(20);
  },
  TIMEOUT,
);
