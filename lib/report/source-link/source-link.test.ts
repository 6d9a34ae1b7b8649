import { expect, test } from "vitest";
import { SourceLink } from "@/lib/report/source-link/source-link";
import { SOURCE_PRESETS } from "@/lib/report/source-link/source-presets";

function problems(link: { template?: string; roots?: string[] }): string[] {
  const read = SourceLink.safeParse({ template: "https://git.test/{path}", roots: [], ...link });
  return read.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

test.each(SOURCE_PRESETS)("the template of $name can be used", ({ template }) => {
  expect(problems({ template })).toEqual([]);
});

test.each([
  "https://git.test/{path}",
  "HTTPS://git.test:8443/x/{path}?at={version}#L{line}",
  "http://localhost/{version}/{path}",
  "cursor://file/home/ann/work/{path}:{line}:{column}",
])("%s is a template", (template) => {
  expect(problems({ template })).toEqual([]);
});

test.each([
  ["", /must begin with/],
  ["javascript:alert(1)//{path}", /must begin with/],
  [" javascript:{path}", /must begin with/],
  ["data:text/html,{path}", /must begin with/],
  ["/browse/{path}", /must begin with/],
  ["vscode://vscode.git/clone?url={path}", /must begin with/],
  ["https://git.test/a b/{path}", /space/],
  ["https:\\\\git.test/{path}", /must begin with/],
  ["https://git.test\\x/{path}", /backslash/],
  ["https://git.test/\0{path}", /control/],
  ["https://git.test/{file}", /“{file}” is no placeholder/],
  ["https://git.test/{path", /“{path” is no placeholder/],
  ["https://git.test/path}", /“}” is no placeholder/],
  ["https://{version}.git.test/{path}", /stands in the host/],
  ["https://{path}", /stands in the host/],
  ["https://git.test:{line}/{path}", /stands in the host/],
  ["https://ann@git.test/{path}", /user's name/],
  ["https://git.test/", /no {path}/],
  ["https:///{path}", /not an address/],
  ["https://git.test/../{path}", /not an address/],
  ["https://git.test/%2E%2e/{path}", /not an address/],
  ["https://git.test:port/{path}", /not an address/],
  [`https://git.test/${"x".repeat(1000)}{path}`, /longer than/],
])("%j is no template", (template, why) => {
  expect(problems({ template })[0]).toMatch(why);
});

test.each([
  [["src/"], []],
  [["C:\\build\\", "/home/*/work", "?:/agent"], []],
  [["src/", ""], ["roots.1: It names no folder."]],
  [["/"], ["roots.0: It names no folder."]],
  [["*/*"], [expect.stringMatching(/^roots.0: It fits any folder/)]],
  [["a\0b"], ["roots.0: It holds a control character."]],
  [Array(21).fill("src"), ["roots: There are more than 20 folders."]],
])("of the folders %j", (roots, expected) => {
  expect(problems({ roots })).toEqual(expected);
});
