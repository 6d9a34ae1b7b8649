import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defaultRules } from "@/lib/report/in-app/default-rules";
import { frameJudge } from "@/lib/report/in-app/judge-frame";
import { type Frame, frameOf } from "@/lib/report/report";
import { splitSymbol } from "@/lib/report/symbol";
import { readFrame } from "@/lib/samples/stacks/frame-text";
import { signatureOf } from "@/lib/signature/signature";
import { LONGEST_SIGNATURE } from "@/lib/signature/signature-rules";
import { STACK_PAIRS } from "@/lib/testing/stacks-of-one-bug";

const judge = frameJudge([], defaultRules(null));

function framesOf(texts: readonly string[]): Frame[] {
  return texts.map((text) => {
    const { symbol, file, line } = readFrame(text);
    return frameOf({
      ...splitSymbol(symbol),
      symbol,
      file: file || null,
      line: Number(line) || null,
    });
  });
}

const textOf = (...texts: string[]) => signatureOf(framesOf(texts), judge)?.text;

test.each(STACK_PAIRS)("$differs: joined $isJoined", ({ stacks, isJoined }) => {
  const keys = stacks.map((texts) => signatureOf(framesOf(texts), judge)?.key);
  const joined = keys[0] != null && keys.every((key) => key === keys[0]);
  expect(joined).toBe(isJoined);
});

describe("a signature", () => {
  test("names the first own frame, behind the module that it crashed in", () => {
    expect(textOf("nvwgf2umx", "d3d11!Present", "Viewer!Mesh::draw(Scene&)", "Viewer!main")).toBe(
      "nvwgf2umx | Viewer!Mesh::draw",
    );
  });

  test("says why each frame has its part", () => {
    const stack = framesOf([
      "Viewer!Reporter::write",
      "libc.so.6!abort",
      "???!0",
      "libc.so.6!qsort",
      "Viewer!boost::call",
      "Viewer!Mesh::sort",
      "Viewer!main",
    ]);
    expect(signatureOf(stack, judge)?.steps).toEqual([
      { role: "after the crash", why: expect.stringContaining("ends itself") },
      { role: "skipped", why: expect.stringContaining("the C library") },
      { role: "skipped", why: expect.stringContaining("no module that is known") },
      { role: "part", why: expect.stringContaining("Linux or Android") },
      { role: "part", why: expect.stringContaining("building blocks") },
      { role: "last", why: "The application's own." },
    ]);
  });

  test("is the system's innermost frame, and joins nothing, where no frame is the application's", () => {
    const found = signatureOf(framesOf(["???!0", "libdispatch.dylib!_dispatch_call"]), judge);
    expect(found).toMatchObject({ text: "libdispatch!_dispatch_call", key: null });
  });

  test("counts what calls itself once", () => {
    const deep = Array.from({ length: 60 }, () => "Viewer!operator()");
    expect(textOf(...deep)).toBe("Viewer!operator()");
  });

  test("follows the rules of a database", () => {
    const own = frameJudge(
      [],
      [{ verdict: "system", module: ["scripting"], note: "the engine" }, ...defaultRules(null)],
    );
    const frames = framesOf(["scripting!Engine::step", "Viewer!Panel::click"]);
    expect(signatureOf(frames, own)?.text).toBe("scripting | Viewer!Panel::click");
    expect(signatureOf(frames, judge)?.text).toBe("scripting!Engine::step");
  });

  test.each([["main"], ["e.t"], ["Hedgerow"]])("does not join by %s alone", (name) => {
    expect(signatureOf(framesOf([name]), judge)?.key).toBeNull();
  });

  test("is null of a stack that names nothing", () => {
    expect(signatureOf([], judge)).toBeNull();
    expect(signatureOf(framesOf(["???!0"]), judge)).toBeNull();
  });

  test("is bounded, can be stored, and does not change when it is read again", () => {
    const text = fc.option(fc.string({ unit: "binary", maxLength: 400 }), { nil: null });
    const frame = fc.record({ module: text, function: text, file: text }).map(frameOf);
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 60 }), (frames) => {
        const signature = signatureOf(frames, judge);
        if (!signature) return;
        expect(signature.text.length).toBeLessThanOrEqual(LONGEST_SIGNATURE);
        expect(signature.text).not.toMatch(/[\0\p{Surrogate}]/u);
        expect(signature.text.trim()).not.toBe("");
        expect(signature.steps.length).toBeLessThanOrEqual(frames.length);
        expect(signatureOf(frames, judge)).toEqual(signature);
      }),
    );
  });
});

const Group = z.object({
  stackKeyId: z.number().nullable(),
  stackKeyName: z.string().nullable(),
  frames: z.array(z.object({ function: z.string(), file: z.string().nullable() })).optional(),
});

test("real groups of one bug are joined, and only those", ({ skip }) => {
  const lines = readSamples("secondlife-viewer-issues_bugsplat-groups.jsonl");
  if (lines === null) skip();
  const byKey = new Map<string, number[]>();
  for (const line of lines ?? []) {
    const { stackKeyId, stackKeyName, frames: told } = Group.parse(JSON.parse(line));
    const symbols = told?.length ? told : [{ function: stackKeyName ?? "", file: null }];
    const frames = symbols.map(({ function: symbol, file }) =>
      frameOf({ ...splitSymbol(symbol), symbol, file }),
    );
    const key = signatureOf(frames, judge)?.key;
    if (key && stackKeyId) byKey.set(key, [...(byKey.get(key) ?? []), stackKeyId]);
  }
  const joined = [...byKey].filter(([, ids]) => ids.length > 1);
  expect(Object.fromEntries(joined)).toEqual({
    "LLInlineViewSegment::clone": [96539, 96522],
    "LLRender::flush": [89826, 96501],
    "msvcp140 | LLCoros::rethrow": [90978, 98232],
  });
});

/** Null where the folder is not beside this one. */
function readSamples(file: string): string[] | null {
  try {
    return readFileSync(resolve("../shared/samples", file), "utf8").trim().split("\n");
  } catch {
    return null;
  }
}
