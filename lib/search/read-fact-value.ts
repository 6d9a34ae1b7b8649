import type { Test } from "@/lib/search/condition";
import { COMPARISONS, type Pattern, type Value } from "@/lib/search/grammar/query";
import { literal } from "@/lib/search/literal";

/** A number as programs write it, for the regular expressions of JavaScript and PostgreSQL alike. */
export const NUMBER = "^[-+]?[0-9]{1,40}([.][0-9]{1,40})?$";

type Read<Kind extends Test["kind"]> = Extract<Test, { kind: Kind }> | { mistake: string };

/** The value of `modversion:`: a version, or a module's name and its version, as `ntdll.dll 10.0.*`. */
export function readModuleVersion(value: Value): Read<"module version"> {
  const { name, signs, version } = splitModule(value);
  const kind = "module version";
  const [sign = "="] = signs;
  const pattern = toPattern(version);
  if (sign === "=")
    return { kind, name: name === "" ? null : toPattern(name), version: { pattern } };
  if (signs.length > 1 || !/\d/.test(version) || literal(pattern) === null) {
    return {
      mistake:
        'A version to compare with has numbers and no wildcards: modversion:>=31.0, or with a module modversion:"nvwgf2umx.dll >=31.0".',
    };
  }
  return {
    kind,
    name: name === "" ? null : toPattern(name),
    version: { comparison: sign, version },
  };
}

/** `nvwgf2umx.dll >=31.0`, `>=31.0`, `31.0` */
const WITH_SIGN = /^(?<name>[^<=>]*?)\s*(?<sign>>=|<=|>|<|=)\s*(?<version>\S*)$/;
const WITH_NAME = /^(?<name>.*\S)\s+(?<version>\S+)$/s;

function splitModule({ comparison, pattern }: Value) {
  const text = pattern
    .map((piece) => (typeof piece === "string" ? piece : SIGN_OF[piece.any]))
    .join("");
  const said = WITH_SIGN.exec(text.trim()) ?? WITH_NAME.exec(text.trim());
  const { name = "", sign, version = text.trim() } = said?.groups ?? {};
  const inner = COMPARISONS.find((known) => known === sign);
  return { name, version, signs: [comparison, inner].flatMap((one) => one ?? []) };
}

const SIGN_OF = { many: "*", one: "?" } as const;

/** In quotes too, where name and version have a space between them: neither has a `*` of its own. */
function toPattern(text: string): Pattern {
  return (text.match(/[*?]|[^*?]+/g) ?? []).map((piece) => {
    if (piece === "*") return { any: "many" };
    return piece === "?" ? { any: "one" } : piece;
  });
}

/** The value of `attr.NAME:`. */
export function readAttribute(name: string, { comparison, pattern }: Value): Read<"attribute"> {
  if (comparison === null || comparison === "=") {
    return { kind: "attribute", name, value: { pattern } };
  }
  const number = literal(pattern);
  return number !== null && new RegExp(NUMBER).test(number)
    ? { kind: "attribute", name, value: { comparison, number } }
    : { mistake: `Only with a number can an attribute be compared; put a text in quotes.` };
}
