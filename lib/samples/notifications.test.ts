import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { z } from "zod";
import { sampleNotifications } from "@/lib/samples/notifications";
import { catalogue } from "@/lib/samples/recipes/catalogue";
import { groupName, isFeedback } from "@/lib/samples/recipes/recipe";

const now = new Date("2026-11-23T18:00:00Z");
const all = [...sampleNotifications({ now })];
const bodies = all.map(({ body }) => body);
const values = (field: string) => bodies.map((body) => body[field]);

test("the same options give the same bytes, another seed gives others", () => {
  const text = (seed: number) =>
    JSON.stringify([...sampleNotifications({ now, reports: 60, seed })]);
  expect(text(1)).toBe(text(1));
  expect(text(2)).not.toBe(text(1));
});

test("the promised variety is there", () => {
  const sizes = new Map<unknown, number>();
  for (const group of values("stackKeyName")) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const sorted = [...sizes.values()].sort((a, b) => b - a);
  expect(all.length).toBe(360);
  expect(new Set(values("database")).size).toBe(2);
  expect(new Set(values("application")).size).toBe(3);
  expect(new Set(values("version")).size).toBeGreaterThanOrEqual(8);
  expect(sizes.size).toBe(catalogue.length);
  expect(sizes.size).toBeGreaterThan(40);
  expect(sorted[0]).toBeGreaterThan(60);
  expect(sorted.filter((size) => size <= 2).length).toBeGreaterThan(15);
  expect(new Set(values("user")).size).toBeLessThan(200);
});

test.each([1, 4, 5, 6, 8, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 36, 37, 99])(
  "there is a report of crash type %i",
  (type) => {
    expect(values("crashTypeId").map(Number)).toContain(type);
  },
);

test("every generation of the body comes up", () => {
  const count = (wanted: string) => all.filter(({ generation }) => generation === wanted).length;
  expect(count("V1a")).toBeGreaterThan(300);
  for (const generation of ["V1b", "V2", "V3"]) expect(count(generation)).toBeGreaterThan(2);
});

test("a V1a body has every field of the first contract", () => {
  const fields =
    "id crashTypeId parentStackKeyId stackKeyId stackKeyName database application version key user email ipAddress mfa exceptionCode exceptionMessage received reportXml debugOutput";
  for (const { generation, body } of all) {
    if (generation === "V1a")
      expect(Object.keys(body)).toEqual(expect.arrayContaining(fields.split(" ")));
  }
});

test("ids are unique within a database", () => {
  const ids = bodies.map((body) => `${body.database}/${body.id}`);
  expect(new Set(ids).size).toBe(ids.length);
});

test("what may be odd is odd somewhere", () => {
  const some = (wanted: (body: Record<string, unknown>) => boolean) =>
    expect(bodies.filter(wanted).length).toBeGreaterThan(0);
  some(({ id }) => typeof id === "string");
  some(({ received }) => typeof received === "number" && received < 1e11);
  some(({ received }) => typeof received === "number" && received > 1e12);
  some(({ received }) => /\+0000Z$/.test(String(received)));
  some(({ received }) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(received)));
  some(({ received }) => /T\d\d:\d\d:\d\d$/.test(String(received)));
  some(({ user }) => user === null);
  some(({ user }) => /^[0-9a-f]{32}$/.test(String(user)));
  some(({ email }) => email === "");
  some((body) => body.reportXml === null && body.debugOutput !== null);
  some((body) => body.reportXml === "" && body.debugOutput === "");
  some((body) => body.reportXml !== null && body.debugOutput === null);
  some((body) => "processingQueue" in body);
});

// What the tests need of a report, read by other code than that which wrote it.
const NoFrame = z.literal("").transform(() => ({ symbol: { cdata: [] }, line: "" }));
const Frame = z.object({ symbol: z.unknown(), line: z.string().default("") }).or(NoFrame);
const Thread = z.object({ id: z.string(), current: z.string(), frame: z.array(Frame) });
const Report = z.object({
  process: z.object({
    exception: z.object({
      func: z.unknown(),
      code: z.string(),
      registers: z.record(z.string(), z.string()).default({}),
    }),
    modules: z.object({ module: z.array(z.record(z.string(), z.string())) }).optional(),
    threads: z.object({ thread: z.array(Thread) }),
  }),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  cdataPropName: "cdata",
  isArray: (name) => ["module", "thread", "frame", "cdata"].includes(name),
});

const Cdata = z.object({ cdata: z.array(z.string()) });
const symbolText = (symbol: unknown) => Cdata.parse(symbol).cdata.join("").trim();

const reports = bodies.flatMap((body) => {
  if (typeof body.reportXml !== "string" || !body.reportXml.startsWith("<report>")) return [];
  const { process } = Report.parse(parser.parse(body.reportXml).report);
  const crashed = process.threads.thread.find(({ current }) => current === "yes");
  if (!crashed) throw new Error("No thread is marked as the current one.");
  const frames = crashed.frame.map(({ symbol, line }) => ({ symbol: symbolText(symbol), line }));
  return [{ body, process, crashed, frames }];
});

test("every XML is well formed", () => {
  const texts = values("reportXml").filter((xml) => typeof xml === "string" && xml !== "");
  expect(texts.length).toBeGreaterThan(280);
  for (const xml of texts) expect(XMLValidator.validate(String(xml))).toBe(true);
});

test("a group is named by a frame of the crashing thread, the top one but for a few", () => {
  const places = reports.map(({ body, frames }) =>
    frames.findIndex(
      ({ symbol, line }) => (line ? `${symbol}(${line})` : symbol) === body.stackKeyName,
    ),
  );
  expect(places).not.toContain(-1);
  expect(places.filter((place) => place === 0).length).toBeGreaterThan(0.8 * places.length);
});

test("the exception agrees with the body and with the top frame", () => {
  for (const { body, process, frames } of reports) {
    expect(process.exception.code).toBe(body.exceptionCode);
    expect(symbolText(process.exception.func)).toBe(frames[0]?.symbol);
  }
});

test("modules don't overlap, the instruction pointer lies in the top frame's, ours have the report's version", () => {
  const natives = reports.filter(({ process }) => process.modules);
  expect(natives.length).toBeGreaterThan(150);
  for (const { body, process, frames } of natives) {
    const modules = process.modules?.module ?? [];
    const { rip, eip, pc } = process.exception.registers;
    // A 32-bit report carries the 64-bit registers too, all of them zero.
    const at = BigInt(`0x${eip ?? rip ?? pc}`);
    const holder = modules.find(({ address = "" }) => {
      const [from = "", to = ""] = address.split("-");
      return BigInt(`0x${from}`) <= at && at < BigInt(`0x${to}`);
    });
    const named = frames[0]?.symbol.split(/!|\+0x/)[0] ?? "";
    if (at !== 0n) expect(holder?.name).toBe(named);
    const starts = modules.map(({ address = "" }) => address.split("-")[0]);
    const ends = modules.map(({ address = "" }) => address.split("-")[1] ?? "");
    expect(ends.slice(0, -1).filter((end, i) => end > (starts[i + 1] ?? ""))).toEqual([]);
    const own = modules.filter(({ productversion = "" }) => productversion !== "");
    expect(new Set(own.map(({ fileversion }) => fileversion))).toEqual(
      new Set([String(body.version).replace(/-.*/, "")]),
    );
  }
});

test("the debugger text speaks of the same crash", () => {
  for (const { body, crashed, frames } of reports) {
    const text = body.debugOutput;
    if (typeof text !== "string" || text === "") continue;
    const top = frames[0]?.symbol ?? "";
    expect(text).toContain(top.split("!").at(-1));
    if (text.startsWith(".sympath")) {
      expect(text).toContain(`\n~${crashed.id}s; .exr -1; .ecxr; kp\n`);
      expect(text).toContain(`   ExceptionCode: ${body.exceptionCode}`);
    }
    if (text.startsWith("Incident Identifier")) {
      expect(text).toContain(`Thread ${crashed.id} Crashed:`);
      expect(text).toContain(`Exception Codes: ${body.exceptionMessage}`);
    }
  }
});

test("stacks that trouble a dashboard are there", () => {
  const counts = reports.map(({ frames }) => frames.length);
  expect(Math.max(...counts)).toBeGreaterThan(1500);
  const workers = reports.map(({ process }) => {
    const stacks = process.threads.thread.map(({ frame }) =>
      frame.map(({ symbol }) => JSON.stringify(symbol)).join(),
    );
    return stacks.length - new Set(stacks).size;
  });
  expect(Math.max(...workers)).toBeGreaterThanOrEqual(59);
  expect(
    reports.some(({ process }) => process.threads.thread.some(({ id }) => id === "inner-0")),
  ).toBe(true);
  expect(
    reports.some(
      ({ process }) => process.exception.registers.rax === "0" && process.exception.registers.eip,
    ),
  ).toBe(true);
});

test("names that trouble a dashboard are there", () => {
  const names = catalogue.map(groupName);
  const shapes = [
    /^\w+$/,
    /^\?\?\?!0$/,
    /!0x[0-9a-f]+ \+ \d+$/,
    /^\w+\+0x[0-9a-f]+$/,
    /^.{140,}$/,
    /<lambda_[0-9a-f]{32}>::operator\(\)/,
    /`anonymous namespace'/,
    /^TypeError\(32:4\)$/,
    /<anonymous>/,
    /<script>/,
    /\u202e/,
    /\p{Extended_Pictographic}/u,
    /\p{Script=Arabic}/u,
  ];
  for (const shape of shapes)
    expect(names.filter((name) => shape.test(name)).length).toBeGreaterThan(0);
  expect(catalogue.filter(isFeedback).length).toBeGreaterThan(2);
});
