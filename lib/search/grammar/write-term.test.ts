import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "@/lib/search/grammar/parse-query";
import { writeWhole } from "@/lib/search/grammar/write-term";

test("any text is asked for exactly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
      const parsed = parseQuery(writeWhole("frame", text));
      expect(parsed).toMatchObject({
        query: { values: [{ comparison: "=", pattern: text === "" ? [] : [text] }] },
      });
    }),
  );
});
