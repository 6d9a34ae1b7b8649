import { shortenTemplates } from "@/lib/report/frames/shorten-templates";

/** No row shows more of a name, and shortening a hostile megabyte takes minutes. */
const READ = 4096;

/** Longer lists of arguments say less than the name in front of them. */
const LONGEST_ARGUMENTS = 32;

/** Rewrites of what compilers make of a name that people gave, in order. Each is linear in the name. */
const REWRITES: readonly [pattern: RegExp, short: string][] = [
  // MSVC: `<lambda_66e0fc70f2def7c85b6342e0c95157f0>`, and the number of a build for each lambda
  [/<lambda_[\da-f]+>/gi, "<lambda>"],
  // GCC: `{lambda(int, float)#1}`
  [/\{lambda\([^{}]*\)(#\d+)\}/g, "{lambda$1}"],
  [/`anonymous[ -]namespace'|\(anonymous namespace\)|\{anonymous\}|_GLOBAL__N_1/g, "(anonymous)"],
  // MSVC: `Harbor::moor'::`2'::<lambda_1>, the number of the scope in the function
  [/`([^`']+)'::`\d+'::/g, "$1::"],
  // Rust: `harbor::moor::h0123456789abcdef`
  [/::h[\da-f]{16}$/, ""],
  // Swift: `closure #1 (Swift.Int) -> () in Harbor.moor(ship:)`
  [/^((?:partial apply for )?closure #\d+) .{1,400}? in /, "$1 in "],
  // .NET: `Quay.<MoorAsync>d__12.MoveNext`, `Quay.<>c__DisplayClass3_0.<Moor>b__1`, `<Moor>g__Tie|0_1`
  [/<(\w+)>d__\d+\.MoveNext/g, "$1"],
  [/<>c(?:__DisplayClass[\d_]+)?\.<(\w+)>b__[\d_]+/g, "$1.<lambda>"],
  [/<\w+>g__(\w+)\|[\d_]+/g, "$1"],
  // .NET: `List`1.Add`, the number of type arguments
  [/`\d+(?=[.+[(]|$)/g, ""],
];

/**
 * A function's name in the length in which people say it; of what is left out an ellipsis or nothing
 * remains, so the name as it was received has to be kept beside it.
 */
export function shortenFunction(name: string): string {
  const read = name.length > READ ? `${name.slice(0, READ)}…` : name;
  const short = lastParts(shortenArguments(shortenTemplates(rewriteCompilerNames(read))));
  return short.trim() === "" ? read : short;
}

/** The name that people gave, without what compilers made of it; time is linear in the name. */
export function rewriteCompilerNames(name: string): string {
  return REWRITES.reduce((text, [pattern, short]) => text.replace(pattern, short), name);
}

/** `Quay::moor(std::string const&, Ship*, int) const` as `Quay::moor(…) const` */
function shortenArguments(name: string): string {
  const close = name.lastIndexOf(")");
  if (close === -1 || !/^(?: ?(?:const|volatile|noexcept|&&?))*$/.test(name.slice(close + 1)))
    return name;
  let open = close - 1;
  for (let depth = 1; open >= 0; open--) {
    if (name[open] === ")") depth++;
    else if (name[open] === "(" && --depth === 0) break;
  }
  if (open <= 0 || close - open <= LONGEST_ARGUMENTS) return name;
  return `${name.slice(0, open)}(…)${name.slice(close + 1)}`;
}

/** `com.example.harbor.Quay.moor(Ship)` as `Quay.moor(Ship)`: Java, .NET and Swift, by their dots */
function lastParts(name: string): string {
  const open = name.indexOf("(");
  const [path, rest] = open === -1 ? [name, ""] : [name.slice(0, open), name.slice(open)];
  const parts = path.replace("..", ".").split(".");
  const isPath = parts.length > 2 && parts.every((part) => /^[\w$<>…+]+$/.test(part));
  return isPath ? parts.slice(-2).join(".") + rest : name;
}
