import fc from "fast-check";
import { DATABASES, VERSIONS } from "@/lib/testing/queried-reports";

const value = fc.constantFrom(
  ...["Render", "ren*", "*a*", "?da", "1.*", "2.0", "mesh", "c0000005", "*", "froze", '""', "5"],
);
const factText = fc.constantFrom(
  "Windows 11 x64",
  "win",
  "dll",
  "nvwgf2umx.dll",
  "100%",
  "crowd",
  "",
);
const term = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        ...(
          "app version platform group assignee label frame exception message user email key " +
          "hash"
        ).split(" "),
      ),
      fc.constantFrom("", "="),
      value,
    )
    .map(([key, sign, text]) => `${key}:${sign}${text}`),
  fc
    .tuple(fc.constantFrom(">=", "<=", ">", "<"), fc.constantFrom(...VERSIONS))
    .map(([sign, version]) => `version:${sign}${version}`),
  fc
    .tuple(fc.constantFrom("id", "stackkey"), fc.constantFrom("", ">", "<="), fc.nat(60))
    .map(([key, sign, number]) => `${key}:${sign}${number}`),
  fc
    .tuple(
      fc.constantFrom("received", "crashed", "arrived"),
      fc.constantFrom("", ">=", "<"),
      fc.constantFrom("2026-11-18", "2026-11", "-30h", "2026-11-20T08:00Z"),
    )
    .map(([key, sign, time]) => `${key}:${sign}${time}`),
  fc
    .tuple(fc.constantFrom("os", "module"), fc.constantFrom("", "="), factText)
    .map(([key, sign, text]) => `${key}:${sign}"${text}"`),
  fc
    .tuple(
      fc.constantFrom("", "nvwgf2umx.dll ", "ntdll ", "crowd ", "* "),
      fc.constantFrom("", ">=", "<=", ">", "<"),
      fc.constantFrom("31.0.15.5222", "31.0.9.1", "10", "1.10", "31.0.10"),
    )
    .map(([name, sign, version]) => `modversion:"${name}${sign}${version}"`),
  fc
    .tuple(fc.constantFrom("31.*", "*", "*.1", "1?.0.*", '""'))
    .map(([version]) => `modversion:${version}`),
  fc
    .tuple(
      fc.constantFrom("gpu", "memorymb", '"Session id"', "absent"),
      fc.constantFrom("", "="),
      value,
    )
    .map(([name, sign, text]) => `attr.${name}:${sign}${text}`),
  fc
    .tuple(
      fc.constantFrom("gpu", "memoryMB", '"Session id"'),
      fc.constantFrom(">=", "<=", ">", "<"),
      fc.constantFrom("7", "4096", "-12.5", "0", "1000"),
    )
    .map(([name, sign, number]) => `attr.${name}:${sign}${number}`),
  fc
    .constantFrom("new", "feedback", "unread", "open", "regressed", "muted", "resolved")
    .map((state) => `is:${state}`),
  fc
    .constantFrom(..."text stack user description crashed xml modules os attributes".split(" "))
    .map((part) => `has:${part}`),
  fc.constantFrom(
    "assignee:me",
    "assignee:none",
    `assignee:ada@${DATABASES[0]}.test`,
    "assignee:*",
  ),
  value,
);
export const { query } = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    term,
    tie("query").map((inner) => `-(${inner})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a}) (${b})`),
    fc.tuple(tie("query"), tie("query")).map(([a, b]) => `(${a}) OR (${b})`),
  ),
}));
