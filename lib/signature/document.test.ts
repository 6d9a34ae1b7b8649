import { expect, test } from "vitest";
import { defaultRules } from "@/lib/report/in-app/default-rules";
import { frameJudge } from "@/lib/report/in-app/judge-frame";
import { frameOf } from "@/lib/report/report";
import { splitSymbol } from "@/lib/report/symbol";
import { catalogue } from "@/lib/samples/recipes/catalogue";
import { groupName, isFeedback } from "@/lib/samples/recipes/recipe";
import { readFrame } from "@/lib/samples/stacks/frame-text";
import { type Signature, signatureOf } from "@/lib/signature/signature";
import {
  ENTRIES,
  LONGEST_SIGNATURE,
  MOST_FRAMES,
  MOST_PARTS,
  PREFIXES,
  SENTINELS,
  type SignatureRule,
} from "@/lib/signature/signature-rules";
import { STACK_PAIRS } from "@/lib/testing/stacks-of-one-bug";

const judge = frameJudge([], defaultRules(null));

function read(texts: readonly string[]): Signature | null {
  const frames = texts.map((text) => {
    const { symbol, file, line } = readFrame(text);
    const place = { symbol, file: file || null, line: Number.parseInt(line, 10) || null };
    return frameOf({ ...splitSymbol(symbol), ...place });
  });
  return signatureOf(frames, judge);
}

const code = (text: string) =>
  `\`\`${text.startsWith("`") || text.endsWith("`") ? ` ${text} ` : text}\`\``.replaceAll(
    "|",
    "\\|",
  );

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const rules = (list: readonly SignatureRule[]) =>
  table(
    ["functions", "why"],
    list.map(({ why, functions }) => [functions.map(code).join(" "), why]),
  );

const pairs = table(
  ["innermost frames", "signature", "joined", "what differs"],
  STACK_PAIRS.flatMap(({ stacks, isJoined, differs }) =>
    stacks.map((stack, at) => [
      stack
        .slice(0, 3)
        .map((text) => code(readFrame(text).symbol))
        .join("<br>"),
      code(read(stack)?.text ?? ""),
      at === 0 ? (isJoined ? "yes" : "no") : "",
      at === 0 ? differs : "",
    ]),
  ),
);

const groups = table(
  ["BugSplat's key", "signature", "joins by"],
  catalogue.flatMap((recipe) => {
    if (isFeedback(recipe)) return [];
    const found = read(recipe.stack);
    return [
      [
        code(groupName(recipe)),
        found ? code(found.text) : "none",
        found?.key ? code(found.key) : "nothing",
      ],
    ];
  }),
);

/** `npm test -- lib/signature/document.test.ts -u` writes it anew. */
test("docs/signature.md says what the rules do", async () => {
  await expect(`# Signatures

BugSplat's key of a group holds a line or an offset, the hash of a lambda, the name of the program: a
release tears one bug into several groups. A signature is what is left of a stack without these. It joins
nothing by itself: a group's page names the groups that have the same one, and people decide.

A signature is made of the ${MOST_FRAMES} innermost frames of the thread that crashed, in this order, after the
published approach of [Socorro](https://github.com/mozilla-services/socorro/tree/main/socorro/signature):

1. Frames further in than the outermost **sentinel** happened because of the crash, and are left out.
2. Frames of runtimes, and those that name nothing, are skipped. Whose code a frame is, the rules about
   whose code frames are say (Settings), those of the database first.
3. Frames of the system further in than the first own one are told by the innermost one's module: their
   functions change with each update of the system.
4. The first own frame ends the signature, unless it is a **prefix**, which says too little by itself, or
   has no name: then the next one follows, up to ${MOST_PARTS} parts and ${LONGEST_SIGNATURE} characters.

Of names go: lines, offsets, template and type arguments, arguments and return types, what compilers add
(hashes and numbers of lambdas, clones, blocks, anonymous namespaces, state machines), files' extensions
of modules. Groups are joined by the functions alone, without the modules of own frames, so that a program
may have several names; not by the **start of a program**, nor by names of fewer than four letters.

## Sentinels

${rules(SENTINELS)}

## Prefixes

${rules(PREFIXES)}

## The start of a program

${rules(ENTRIES)}

## What is joined, and what is not

${pairs}

## The groups of \`npm run sample\`

${groups}
`).toMatchFileSnapshot("../../docs/signature.md");
});
