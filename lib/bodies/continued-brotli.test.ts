import { brotliCompressSync, constants } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compressAfter, expandAfter, startDictionary } from "@/lib/bodies/continued-brotli";

const LIMIT = 100_000;
const TEXT = Buffer.from("<module>\\n <name>Orrery.exe</name>\\n".repeat(50));
const BODY = Buffer.from('{"id":1,"reportXml":"<module>\\n <name>Orrery.exe</name>\\n"}');

async function compressed(body: Uint8Array, text: Uint8Array = TEXT) {
  const dictionary = await startDictionary(text);
  const bytes = await compressAfter(dictionary, body);
  if (!bytes) throw new Error("The same brotli made other bytes.");
  return { dictionary, bytes };
}

test("any body is the same to the byte behind any dictionary", async () => {
  const some = fc.oneof(fc.uint8Array({ maxLength: 3_000 }), fc.string().map(Buffer.from));
  await fc.assert(
    fc.asyncProperty(some, some, async (text, more) => {
      const body = Buffer.concat([more, text, more, Buffer.from("}")]);
      const { dictionary, bytes } = await compressed(body, text);
      expect(Buffer.compare(await expandAfter(dictionary, bytes, body.length), body)).toBe(0);
    }),
    { numRuns: 50 },
  );
});

test("what a dictionary holds costs a body next to nothing", async () => {
  const long = Buffer.from(Array.from({ length: 2_000 }, (_, at) => Math.sin(at)).join("\\n"));
  const { dictionary, bytes } = await compressed(long, long);
  expect(bytes.length).toBeLessThan(dictionary.bytes.length / 100);
});

test("a dictionary that another brotli made is not continued", async () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 22 };
  const finishFlush = constants.BROTLI_OPERATION_FLUSH;
  const bytes = brotliCompressSync(TEXT, { params, finishFlush });
  expect(await compressAfter({ bytes, length: TEXT.length }, BODY)).toBeNull();
});

test("bytes that were damaged, or expand to more than allowed, are refused", async () => {
  const { dictionary, bytes } = await compressed(BODY);
  const problem = /[Dd]ecompression failed|unexpected end of file/;
  await expect(expandAfter(dictionary, bytes.subarray(0, -1), LIMIT)).rejects.toThrow(problem);
  await expect(expandAfter(dictionary, bytes.fill(255), LIMIT)).rejects.toThrow(problem);
  const bomb = await compressed(Buffer.alloc(LIMIT + 1));
  await expect(expandAfter(bomb.dictionary, bomb.bytes, LIMIT)).rejects.toThrow(/larger than/);
  expect(await expandAfter(bomb.dictionary, bomb.bytes, LIMIT + 1)).toHaveLength(LIMIT + 1);
});
