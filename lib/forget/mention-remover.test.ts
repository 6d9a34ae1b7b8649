import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mentionRemover } from "@/lib/forget/mention-remover";
import { valueProblem } from "@/lib/forget/value-problem";

const remove = (text: string, ...person: string[]) => mentionRemover(person).ofText(text);

test.each([
  [
    "in any case of letters",
    "C:\\Users\\ADA\\ada.txt",
    "Ada",
    "C:\\Users\\(removed)\\(removed).txt",
  ],
  ["not in a longer word", "Adam, nada, ada2, Radа", "Ada", null],
  ["beside what is no letter", "draw_ada(ada)-ada", "ada", "draw_(removed)((removed))-(removed)"],
  [
    "behind an escape of JSON",
    '"line\\nada\\tada\\u000aada"',
    "ada",
    '"line\\n(removed)\\t(removed)\\u000a(removed)"',
  ],
  ["as JSON escapes it", '{"u":"Zo\\u00CB K\\u00f6nig"}', "Zoë König", '{"u":"(removed)"}'],
  [
    "with its backslash escaped",
    '"CORP\\\\ada and CORP\\\\\\\\ada"',
    "corp\\ada",
    '"(removed) and (removed)"',
  ],
  [
    "as XML escapes it",
    "<u>O&apos;Neil &amp; Co</u> O&#39;Neil &#x26; Co",
    "O'Neil & Co",
    "<u>(removed)</u> (removed)",
  ],
  [
    "as XML within JSON within .NET",
    '"\\u003Cu\\u003EO\\u0026apos;Neil\\u003C/u\\u003E"',
    "O'Neil",
    '"\\u003Cu\\u003E(removed)\\u003C/u\\u003E"',
  ],
  [
    "in an address",
    "?q=user%3Aada%40example.com+ada%20x",
    "ada@example.com",
    "?q=user%3A(removed)+ada%20x",
  ],
  ["with a sign for a space", "?q=Ada+Lovelace&x", "Ada Lovelace", "?q=(removed)&x"],
  [
    "an address of IPv4, and none that is longer",
    "10.0.0.1 110.0.0.1 10.0.0.12",
    "10.0.0.1",
    "(removed) 110.0.0.1 10.0.0.12",
  ],
  ["in a script without upper case", "玛丽玛丽亚", "玛丽亚", "玛丽(removed)"],
  [
    "not in a longer word of another script",
    "Иванов \\u0418ванова Иван",
    "Иван",
    "Иванов \\u0418ванова (removed)",
  ],
  ["between quotes that are no ASCII", "“Ada”", "Ada", "“(removed)”"],
  [
    "a number that stays one",
    '{"id":76561198000000001,"t":"76561198000000001"}',
    "76561198000000001",
    '{"id":0,"t":"(removed)"}',
  ],
])("%s", (_, text, value, left) => {
  expect(remove(text, value)).toBe(left);
});

test("an accent is found as a character of its own, and as a part of one", () => {
  expect(remove("/Users/Zoe\u0308/ Zo\u00eb", "Zoë")).toBe("/Users/(removed)/ (removed)");
  expect(remove("/Users/Zoe\u0308/ Zoe", "Zoe")).toBe("/Users/Zoe\u0308/ (removed)");
});

test.each(["\\", "&amp;", "\\u0026", "&#000", "%", "\\/", "ada"])(
  "a body of nothing but %s takes no longer than others",
  (piece) => {
    const body = Buffer.from(piece.repeat(2_000_000 / piece.length));
    const begun = performance.now();
    mentionRemover(["corp\\\\ada//&&", "0000000", "a&da@example.com"]).ofBytes(body);
    expect(performance.now() - begun).toBeLessThan(3_000);
  },
);

test("the longest value that is let pass can be looked for", () => {
  const value = '\u{1f40c}é&"'.repeat(500).slice(0, 499);
  expect(valueProblem(value)).toBeNull();
  expect(remove(`by ${value}.`, value)).toBe("by (removed).");
});

test("the longest of several values goes first", () => {
  expect(remove("ada ada@example.com", "ada", "ada@example.com")).toBe("(removed) (removed)");
});

describe("bytes", () => {
  const ofBytes = (bytes: Buffer, value: string) => {
    const left = mentionRemover([value]).ofBytes(bytes);
    return left && Buffer.from(left);
  };

  test("around a mention stay, though they are no UTF-8", () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0xc3, 0x20]),
      Buffer.from("ada\xff", "latin1"),
    ]);
    const left = Buffer.concat([
      Buffer.from([0xff, 0xfe, 0xc3, 0x20]),
      Buffer.from("(removed)\xff", "latin1"),
    ]);
    expect(ofBytes(bytes, "Ada")).toEqual(left);
  });

  test("of Windows-1252 are found", () => {
    expect(ofBytes(Buffer.from("by ZO\xcb.", "latin1"), "Zoë")?.toString()).toBe("by (removed).");
  });

  test("of UTF-16 are found, in both orders", () => {
    const wide = Buffer.from("\ufeffby Zoë, Adam", "utf16le");
    expect(ofBytes(wide, "zoë")?.toString("utf16le")).toBe("\ufeffby (removed), Adam");
    const swapped = Buffer.from(wide).swap16();
    expect(ofBytes(swapped, "zoë")?.swap16().toString("utf16le")).toBe("\ufeffby (removed), Adam");
  });

  test("without a mention are none to change", () => {
    expect(ofBytes(Buffer.from("Adam\0"), "Ada")).toBeNull();
  });
});

const escapedXml = (text: string) =>
  text.replaceAll(/[&<>"']/g, (one) => `&#${one.codePointAt(0)};`);

test("whatever the value, JSON with XML in it is without it, and can be read as before", () => {
  const values = fc
    .string({ unit: "grapheme", minLength: 3, maxLength: 30 })
    .filter((value) => valueProblem(value) === null && !/^\W*"?\d/.test(value));
  fc.assert(
    fc.property(fc.oneof(values, fc.constant("Quill &")), (value) => {
      const document = {
        user: value,
        xml: `<u> ${escapedXml(value)} </u>`,
        nested: JSON.stringify({ user: value }),
        other: ["stays", 1, null],
      };
      const left = remove(JSON.stringify(document), value);
      const read = JSON.parse(left ?? "");
      expect(read.user).toBe("(removed)");
      expect(read.xml).toBe("<u> (removed) </u>");
      expect(read.nested).toBe('{"user":"(removed)"}');
      expect(read.other).toEqual(document.other);
    }),
  );
});

test.each([
  ["ab", /fewer than 3 characters/],
  ["", /Write a name/],
  ["12345", /fewer than 7 digits/],
  ["...", /names nobody/],
  ["ReportXml", /word that reports are written with/],
])("%o is refused", (value, words) => {
  expect(valueProblem(value)).toMatch(words);
});

test.each(["Ada", "10.0.0.1", "ada@example.com", "76561198000000001", "玛丽亚"])(
  "%o can be looked for",
  (value) => {
    expect(valueProblem(value)).toBeNull();
  },
);
