import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "@/lib/launch/free-port";
import { chooseHttpPort } from "@/lib/launch/http-port";

const host = "127.0.0.1";
let other: Server;
let port = 0;
let notes: string[] = [];

beforeEach(async () => {
  notes = [];
  port = await freePort(host);
  other = createServer();
  await new Promise<void>((resolve) => other.listen(port, host, () => resolve()));
});

afterEach(() => {
  other.close();
});

const note = (sentence: string) => notes.push(sentence);

test("takes the port that is wanted", async () => {
  const free = await freePort(host);
  expect(await chooseHttpPort({ host, port: free, portIsSet: true }, note)).toBe(free);
  expect(notes).toEqual([]);
});

test("takes a later one when the default is taken, and says so", async () => {
  const chosen = await chooseHttpPort({ host, port, portIsSet: false }, note);
  expect(chosen).toBeGreaterThan(port);
  expect(notes).toEqual([`Port ${port} is taken by another program: using ${chosen}.`]);
});

test("keeps to a port that somebody has set", async () => {
  await expect(chooseHttpPort({ host, port, portIsSet: true }, note)).rejects.toThrow(
    `Port ${port} on ${host} is taken by another program.`,
  );
});

test("says when the address is not of this machine", async () => {
  const elsewhere = { host: "192.0.2.1", port, portIsSet: false };
  await expect(chooseHttpPort(elsewhere, note)).rejects.toThrow(
    "HOST is 192.0.2.1, which is no address of this machine.",
  );
});
