import { withoutInlineMark } from "@/lib/report/frames/inline";
import { rewriteCompilerNames } from "@/lib/report/frames/shorten-function";
import { shortenTemplates } from "@/lib/report/frames/shorten-templates";
import { oneLine } from "@/lib/report/one-line";

/** What is read of a name: it comes from outside, and can be a megabyte long. */
const READ = 1024;

/** What a build leaves in a name, and what takes its place, in order. */
const REWRITES: readonly [pattern: RegExp, plain: string][] = [
  // `get() [clone .cold.12]`, `get.isra.0`, `get.llvm.123`
  [/(?: ?\[clone [^\]]{0,80}\])+$/, ""],
  [/\.(?:cold|part|isra|constprop|llvm|lto_priv)(?:\.\d+)*$/, ""],
  // Rust before its newer mangling: `harbor::moor::_$u7b$$u7b$closure$u7d$$u7d$`
  [/_?\$u7b\$\$u7b\$closure\$u7d\$\$u7d\$/g, "{{closure}}"],
  // GCC and Clang: `{lambda#1}`, `moor()::$_0::operator()`, `'lambda'(int)`
  [/\{lambda#\d+\}|'lambda\d*'|\$_\d+/g, "<lambda>"],
  // Objective-C and C: `__45-[Quay moor:]_block_invoke_2`, `-[Quay(Ropes) moor:]`
  [/^_*\d*([-+]\[.*\])_block_invoke(?:_\d+)?$/, "$1"],
  [/_block_invoke(?:_\d+)?$/, ""],
  [/^([-+]\[\w+)\(\w*\)/, "$1"],
  // Swift: `partial apply for closure #1 in Harbor.moor(ship:)`
  [/^(?:partial apply for )?(?:implicit )?closure #\d+ in (.+)$/, "$1.<closure>"],
  // Java: `SyncWorker.lambda$doWork$0`
  [/(lambda\$\w+)\$\d+$/, "$1"],
  // Unity's IL2CPP: `SaveGame_Write_m` and 40 hex digits
  [/_m[\dA-F]{40}$/, ""],
  // MSVC: `Quay::`scalar deleting destructor'`
  [/(\w+)::`(?:scalar|vector) deleting destructor'/g, "$1::~$1"],
  // The scope without a name is told by none: GCC, Clang and MSVC each call it something else.
  [/\(anonymous\)(?:::)?/g, ""],
  // BugSplat and .NET: constructors
  [/\{ctor\}|\.ctor$/g, "{ctor}"],
];

/** An address in the place of a name, as tools make one. */
const ADDRESS = /^(?:0x[\da-f`]+|0|\?+|(?:sub|fun|loc)_[\da-f]{4,})(?: \+ \d+)?$/i;

/** Each pass can bring to light what another one takes away: `get()[clone .cold]` */
const MOST_PASSES = 6;

/**
 * A function's name without what differs from build to build and from compiler to compiler: template
 * arguments, arguments, return type, numbers of lambdas, hashes, clones. Null of an address. Takes time
 * linear in the name, and never more than for its first 1,024 characters.
 */
export function plainFunction(name: string): string | null {
  let plain = oneLine(withoutInlineMark(name.slice(0, READ)));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = plain;
    // What is taken away may have stood between two spaces.
    plain = oneLine(strip(before));
    if (plain === before) break;
  }
  return plain === "" || ADDRESS.test(plain) ? null : plain;
}

function strip(name: string): string {
  const rewritten = REWRITES.reduce(
    (text, [pattern, plain]) => text.replace(pattern, plain),
    rewriteCompilerNames(name),
  );
  if (/^[-+]\[/.test(rewritten)) return rewritten;
  const collapsed = closeTemplates(shortenTemplates(rewritten));
  const bare = withoutArguments(collapsed).replace(/(?: ?(?:const|volatile|noexcept|&&?))+$/, "");
  // Return types are told only where arguments are.
  return bare.length < collapsed.length ? withoutReturnType(bare) : bare;
}

/** `childrenHandleMouseEvent<bool`: BugSplat cuts names, and so within template arguments. */
function closeTemplates(name: string): string {
  return name.replace(/(?<=[\w$])<(?!…)[^<>]*$/, "<…>").replace(/(?<=\w)\[[\w, .]*\]/g, "");
}

/** Without what stands in round brackets, but those of `operator()`; the rest of a name that was cut goes. */
function withoutArguments(name: string): string {
  let plain = "";
  let depth = 0;
  for (let at = 0; at < name.length; at++) {
    const char = name[at];
    if (char === "(" && depth === 0 && name[at + 1] === ")" && plain.endsWith("operator")) {
      plain += "()";
      at += 1;
    } else if (char === "(") depth += 1;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0) plain += char;
  }
  return plain;
}

const CLOSING: Readonly<Record<string, string>> = { "<": ">", "{": "}", "[": "]", "`": "'" };

/** `static void* Pool<…>::take` as `Pool<…>::take`; of operators the words behind belong to the name. */
function withoutReturnType(name: string): string {
  const plain = name.trim();
  const operator = plain.search(/\boperator\b/);
  const end = operator === -1 ? plain.length : operator;
  const open: string[] = [];
  let start = 0;
  for (let at = 0; at < end; at++) {
    const char = plain[at] ?? "";
    if (char === open.at(-1)) open.pop();
    else if (CLOSING[char]) open.push(CLOSING[char]);
    else if (char === " " && open.length === 0) start = at + 1;
  }
  return plain.slice(start).replace(/^[*&]+/, "");
}
