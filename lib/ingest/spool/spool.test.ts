import { randomUUID } from "node:crypto";
import { appendFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSegment, type SpooledArrival } from "@/lib/ingest/spool/record";
import { Spool } from "@/lib/ingest/spool/spool";

let folder = "";
const opened: Spool[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "crashboard-spool-"));
});

afterEach(async () => {
  for (const spool of opened.splice(0)) await spool.close();
  await rm(folder, { recursive: true, force: true });
});

function open(
  options: { limitBytes?: number; segmentBytes?: number; leastFreeBytes?: number } = {},
) {
  const spool = new Spool({ folder: join(folder, "spool"), limitBytes: 1_000_000, ...options });
  opened.push(spool);
  return spool;
}

function arrival(second: number, size = 300): SpooledArrival {
  return {
    arrivalId: randomUUID(),
    tokenId: 1n,
    arrivedAt: new Date(Date.UTC(2026, 10, 20, 10, 0, second)),
    spooledAt: new Date(),
    contentType: "application/json",
    headers: {},
    kind: null,
    sizeBytes: size,
    bodyHash: new Uint8Array(32),
    stored: { codec: "identity", bytes: new Uint8Array(size).fill(65) },
  };
}

/** Takes out all that waits, as draining does; gives the seconds of the arrivals in their order. */
async function takeOut(spool: Spool): Promise<number[]> {
  const seconds: number[] = [];
  for (const name of await spool.seal()) {
    for (const part of readSegment(await spool.read(name))) {
      if (part.kind === "arrival") seconds.push(part.arrival.arrivedAt.getUTCSeconds());
    }
    await spool.remove(name);
  }
  return seconds;
}

test("deliveries come out in the order in which they went in, over several files", async () => {
  const spool = open({ segmentBytes: 1_500 });
  const seconds = Array.from({ length: 20 }, (_, second) => second);
  for (const second of seconds) await spool.append(arrival(second));
  expect(spool.state).toMatchObject({ deliveries: 20, oldestArrivedAt: arrival(0).arrivedAt });
  expect(await takeOut(spool)).toEqual(seconds);
  expect(spool.state).toMatchObject({ deliveries: 0, bytes: 0, oldestArrivedAt: null });
});

test("the next process finds what is in it, but for a last record that is cut off", async () => {
  await open().append(arrival(1));
  const [name = ""] = await readdir(join(folder, "spool"));
  const whole = await readFile(join(folder, "spool", name));
  await appendFile(join(folder, "spool", name), whole.subarray(0, -1));

  const spool = open();
  await spool.load();
  expect(spool.state).toMatchObject({ deliveries: 1, bytes: 2 * whole.length - 1 });
  expect(await takeOut(spool)).toEqual([1]);
});

test("what is appended while it is drained, by this process or another, is never lost", async () => {
  const [one, other] = [open(), open()];
  const out: number[] = [];
  let isDone = false;
  const drain = async (spool: Spool) => {
    while (!isDone) {
      out.push(...(await takeOut(spool)));
      await pause(Math.random() * 20);
    }
  };
  const drains = [drain(one), drain(other)];
  for (let second = 0; second < 60; second += 3) {
    const together = [second, second + 1, second + 2].map((at) => one.append(arrival(at)));
    await Promise.all(together);
  }
  isDone = true;
  await Promise.all(drains);
  out.push(...(await takeOut(one)));
  // Some come twice: it is their arrivalId by which PostgreSQL keeps them once.
  expect(new Set(out).size).toBe(60);
});

test("it takes no more than its limit, and leaves room on the disk", async () => {
  const spool = open({ limitBytes: 2_000 });
  await spool.append(arrival(1, 1_000));
  await expect(spool.append(arrival(2, 1_000))).rejects.toThrow("its limit of 2000 bytes");
  expect(await takeOut(spool)).toEqual([1]);
  await spool.append(arrival(3, 1_000));

  const onFullDisk = open({ leastFreeBytes: Number.MAX_SAFE_INTEGER });
  await expect(onFullDisk.append(arrival(4))).rejects.toThrow("bytes left");
});
