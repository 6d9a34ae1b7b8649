import fc from "fast-check";
import { expect, test } from "vitest";
import { sourceAddress } from "@/lib/report/source-link/source-address";
import { SourceLink } from "@/lib/report/source-link/source-link";
import { SOURCE_PRESETS } from "@/lib/report/source-link/source-presets";

const TEMPLATE = "https://git.test/render/blob/v{version}/{path}#L{line}";
const HEAD = "https://git.test/render/blob/v4.2.1";

function address(file: string | null, roots: string[] = [], rest: object = {}) {
  const place = { file, line: 238, version: "4.2.1", ...rest };
  return sourceAddress({ template: TEMPLATE, roots }, place);
}

test.each<[string, string[], string | null]>([
  ["C:\\build\\agent\\src\\render\\mesh.cpp", ["C:\\build\\agent\\"], "src/render/mesh.cpp"],
  ["c:\\BUILD\\agent\\src\\mesh.cpp", ["C:/build/agent"], "src/mesh.cpp"],
  ["D:\\agent\\_work\\7\\s\\src\\mesh.cpp", ["D:\\agent\\_work\\*\\s\\"], "src/mesh.cpp"],
  ["E:\\agent\\s\\mesh.cpp", ["?:/agent/s/"], "mesh.cpp"],
  ["/home/ci/w/12/src/render/mesh.cpp", ["src/"], "src/render/mesh.cpp"],
  ["/home/ci/w/12/lib/mesh.cpp", ["src/", "lib/"], "lib/mesh.cpp"],
  ["/w/src/app/src/mesh.cpp", ["app/src"], "app/src/mesh.cpp"],
  ["../../src/render/mesh.cpp", [], "src/render/mesh.cpp"],
  ["src\\render\\..\\core\\.\\mesh.cpp", [], "src/core/mesh.cpp"],
  ["webpack:///./src/planet.js", ["src"], "src/planet.js"],
  ["/opt/qt/qobject.cpp", ["src/", "/home/ci/"], null],
  ["/w/resrc/mesh.cpp", ["src/"], null],
  ["/w/src", ["src/"], null],
  ["/w/src", ["/w/src"], null],
])("%s with %j is %s", (file, roots, path) => {
  expect(address(file, roots)).toBe(path && `${HEAD}/${path}#L238`);
});

test.each([
  ["C:\\a b\\mesh#1.cpp", "C%3A/a%20b/mesh%231.cpp"],
  ["a/100%?x=1&y.cpp", "a/100%25%3Fx%3D1%26y.cpp"],
  ["a/{line}{version}.cpp", "a/%7Bline%7D%7Bversion%7D.cpp"],
  ["\\\\evil.test\\share\\x.cpp", "evil.test/share/x.cpp"],
  ["https://evil.test/x.js", "https%3A/evil.test/x.js"],
  ["a/\uD800.cpp", "a/%EF%BF%BD.cpp"],
  ["a/…/%2e%2e/x.cpp", "a/%E2%80%A6/%252e%252e/x.cpp"],
])("%j stays in the path", (file, path) => {
  expect(address(file)).toBe(`${HEAD}/${path}#L238`);
});

test.each([null, "", "/", "..", "a\0b.cpp", "a\nb.cpp", "x".repeat(5_000)])(
  "%j leads nowhere",
  (file) => {
    expect(address(file)).toBeNull();
  },
);

test.each([
  [{ line: null }, "#L1"],
  [{ line: -5 }, "#L1"],
  [{ line: Number.NaN }, "#L1"],
  [{ line: 7 }, "#L7"],
])("the line of %o", (rest, end) => {
  expect(address("mesh.cpp", [], rest)).toMatch(new RegExp(`${end}$`));
});

test("a version cannot climb out of the path, and keeps to one segment", () => {
  const of = (version: string) =>
    sourceAddress(
      { template: "https://git.test/a/{version}/{path}", roots: [] },
      { file: "x", line: 1, version },
    );
  expect(of("release/4.2 b")).toBe("https://git.test/a/release%2F4.2%20b/x");
  expect(of("..")).toBeNull();
  expect(of("../..")).toBe("https://git.test/a/..%2F../x");
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(fc.constantFrom("..", ".", "/", "\\", "%2e", "?", "#", "@", ":", "a", "\t", "{path}"))
    .map((parts) => parts.join("")),
);
const templates = fc.constantFrom(
  TEMPLATE,
  "https://git.test/.{version}/x/{path}",
  "https://git.test/?at={version}&path=/{path}&l={line}.{column}",
  ...SOURCE_PRESETS.map(({ template }) => template),
);

test("whatever a report says, the address keeps the template's host and folder", () => {
  fc.assert(
    fc.property(templates, text, text, fc.option(fc.integer()), (template, file, version, line) => {
      const made = sourceAddress({ template, roots: [] }, { file, version, line });
      if (made === null) return;
      const [fixed = ""] = template.split("{");
      // A browser's own reading of the address changes nothing of what the template fixes.
      expect(made.startsWith(fixed)).toBe(true);
      const read = new URL(made);
      expect(read.host).toBe(new URL(fixed).host);
      expect(read.username + read.password).toBe("");
      expect(read.href.toLowerCase().startsWith(fixed.toLowerCase())).toBe(true);
      expect(made).toMatch(/^[\x21-\x7e]+$/);
    }),
  );
});

test("any template that is accepted makes an address with its own scheme and host", () => {
  const beginnings = ["https://git.test", "https://", "vscode://file/", "javascript:"];
  const rest = fc
    .array(
      fc.constantFrom(
        ...["https://", "git.test", "/{path}", "{path}", "{line}"],
        ...["{version}", "/", "?", "#", "@", ":", "..", "\\", "%2e", "{", "}", " ", "x"],
      ),
    )
    .map((parts) => parts.join(""));
  const any = fc.tuple(fc.constantFrom(...beginnings), rest).map((parts) => parts.join(""));
  fc.assert(
    fc.property(any, text, text, (template, file, version) => {
      const link = SourceLink.safeParse({ template, roots: [] });
      if (!link.success) return;
      const made = sourceAddress(link.data, { file, version, line: 1 });
      if (made === null) return;
      const same = (url: URL) => url.protocol + url.host;
      const plain = sourceAddress(link.data, { file: "x", version: "1", line: 1 });
      expect(same(new URL(made))).toBe(same(new URL(plain ?? "")));
    }),
    { numRuns: 2_000 },
  );
});
