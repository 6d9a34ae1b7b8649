import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textConcealer } from "@/lib/privacy/conceal-text";

const mark = (value: string) => (value.startsWith("<<") ? value : `<<${value.length}>>`);
const conceal = textConcealer({ mark, namesThatStay: ["farm07"], values: [] });

describe("names in paths", () => {
  test.each([
    ["C:\\Users\\ada\\AppData\\Local", "C:\\Users\\(user)\\AppData\\Local"],
    ["C:\\Users\\Ada Lovelace\\AppData", "C:\\Users\\(user)\\AppData"],
    ["c:\\users\\o'brien\\x.dll", "c:\\users\\(user)\\x.dll"],
    ["C:/Users/ada/Game/game.exe", "C:/Users/(user)/Game/game.exe"],
    ["C:\\\\Users\\\\ada\\\\x", "C:\\\\Users\\\\(user)\\\\x"],
    ["C:\\Documents and Settings\\ada\\x", "C:\\Documents and Settings\\(user)\\x"],
    ["\\Device\\HarddiskVolume3\\Users\\ada\\x", "\\Device\\HarddiskVolume3\\Users\\(user)\\x"],
    ["Z:\\home\\ada\\.wine", "Z:\\home\\(user)\\.wine"],
    ["at C:\\Users\\ada and on", "at C:\\Users\\(user) and on"],
    ["C:\\Users\\a&amp;b\\x", "C:\\Users\\(user)\\x"],
    ["PATH=C:\\Users\\ada;D:\\bin", "PATH=C:\\Users\\(user);D:\\bin"],
    ["/home/ada/.config", "/home/(user)/.config"],
    ["/Users/ada/Desktop", "/Users/(user)/Desktop"],
    ["HOME=/home/ada PATH=/usr/bin", "HOME=/home/(user) PATH=/usr/bin"],
    ["file:///home/ada/x", "file:///home/(user)/x"],
    ["/mnt/c/Users/ada/x", "/mnt/c/Users/(user)/x"],
    ["/var/home/ada", "/var/home/(user)"],
    ['"/Users/ada"', '"/Users/(user)"'],
    ["USERNAME=ada\r\nUSERDOMAIN=ORRERY", "USERNAME=(user)\r\nUSERDOMAIN=ORRERY"],
    ["USER=ada LOGNAME=ada", "USER=(user) LOGNAME=(user)"],
  ])("%s", (text, concealed) => {
    expect(conceal(text)).toBe(concealed);
  });

  test.each([
    "C:\\Users\\Public\\x.dll",
    "C:\\Users\\runneradmin\\work\\mesh.cpp",
    "/Users/Shared/x",
    "/home/farm07/src/mesh.cpp",
    "C:\\Program Files\\Home\\game.exe",
    "/data/home/page.html",
    "https://example.com/users/ada",
    "C:\\build\\src\\users.cpp",
  ])("%s stays", (text) => {
    expect(conceal(text)).toBe(text);
  });
});

describe("e-mail addresses", () => {
  test.each([
    ["mail ada@example.com.", "mail <<15>>."],
    ["<email>ada@example.com</email>", "<email><<15>></email>"],
    ["(a.b+c@mail.example.org)", "(<<22>>)"],
    ["ada@x.org+bob@x.org", "<<19>>"],
    ["ada@x.org.+bob@x.org+", "<<20>>+"],
    ["ada@x.org+called", "<<9>>+called"],
    ["ada@x.org:1@x.org", "<<9>>:<<7>>"],
    ["<user>ada</user>", "<user><<3>></user>"],
  ])("%s", (text, concealed) => {
    expect(conceal(text)).toBe(concealed);
  });

  test.each([
    "memcpy@GLIBC_2.2.5",
    "memcpy@@GLIBC_2.14",
    "??0Mesh@@QEAA@XZ",
    "_draw@12",
    "https://cdn.example.com/react@18.2.0/umd/react.js",
    "draw@app.js:10:5",
    "<user></user>",
  ])("%s stays", (text) => {
    expect(conceal(text)).toBe(text);
  });
});

describe("what the report says the person by", () => {
  const values = ["Ada King", "render", "192.0.2.xxxx", "ada@x.org", "A&B 1", ""];
  const concealed = textConcealer({ mark, namesThatStay: [], values });

  test.each([
    ["signed in as ADA KING (192.0.2.xxxx)", "signed in as <<8>> (<<12>>)"],
    ["<name>A&amp;B 1</name>", "<name><<9>></name>"],
    // A word stays a word.
    ["render!Mesh::Draw", "render!Mesh::Draw"],
    ["1192.0.2.xxxxx", "1192.0.2.xxxxx"],
  ])("%s", (text, expected) => {
    expect(concealed(text)).toBe(expected);
  });
});

test("to conceal twice is to conceal once", () => {
  const piece = fc.constantFrom(
    ...[
      "C:\\Users\\",
      "/home/",
      "/Users/",
      "ada",
      "Ada King",
      "\\",
      "/",
      " ",
      "USER=",
      "@x.org",
      "+",
      ".",
      "1",
      "\n",
    ],
    ...["<user>", "</user>", "(user)", "person", ";", ":", "&amp;"],
  );
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 12 });
  const twice = textConcealer({ mark: () => "person-x", namesThatStay: [], values: ["Ada King"] });
  fc.assert(
    fc.property(text, (pieces) => {
      const once = twice(pieces.join(""));
      expect(twice(once)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test("a megabyte of what is nearly a path or an address takes no long time", () => {
  const texts = ["C:\\Users\\", "a@b.", "a.".repeat(40), "/home/", "<user>", "USER=", "x@"]
    .concat("a@b.cc+", "a@b.cc.", "a@b.cc..", "a@b.cc:1")
    .map((text) => text.repeat(1_000_000 / text.length));
  const begun = performance.now();
  for (const text of texts) conceal(text);
  expect(performance.now() - begun).toBeLessThan(10_000);
});
