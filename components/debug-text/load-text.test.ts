import { afterEach, expect, test, vi } from "vitest";
import { loadText } from "@/components/debug-text/load-text";
import { splitLines } from "@/lib/debug-text/text-lines";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Answers with bytes in pieces of that length. */
function serve(text: string, length: number, status = 200) {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += length) {
        controller.enqueue(bytes.slice(at, at + length));
      }
      controller.close();
    },
  });
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status })));
}

const load = (onProgress: (characters: number) => void = () => {}) =>
  loadText("/text", onProgress, new AbortController().signal);

test.each([
  ["nothing", "", 10],
  ["all line ends", "one\r\ntwo\rthree\n", 1],
  ["letters of several bytes", "\ufeffmark\nG\u00fcter \u4e16\u754c \u{1f331}\n\0\u202e", 3],
  ["more than is decoded at once", `${"x".repeat(300_000)}\n${"y".repeat(300_000)}`, 600_000],
])("%s: in pieces it is the same text with the same lines", async (_, text, length) => {
  serve(text, length);
  const loaded = await load();
  expect(loaded.text).toBe(text);
  expect(loaded.starts).toEqual(splitLines(text).starts);
});

test("it is told how much is there", async () => {
  serve("x".repeat(30), 10);
  const heard: number[] = [];
  await load((characters) => heard.push(characters));
  expect(heard).toEqual([10, 20, 30, 30]);
});

test("a text that does not come is an error", async () => {
  serve("", 1, 503);
  await expect(load()).rejects.toThrow("503");
});
