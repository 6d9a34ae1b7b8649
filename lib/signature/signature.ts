import { withoutInlineMark } from "@/lib/report/frames/inline";
import type { Verdict } from "@/lib/report/in-app/frame-rule";
import { moduleStem, UNKNOWN_MODULE } from "@/lib/report/in-app/frame-subject";
import { comparable } from "@/lib/report/in-app/glob";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import { patternFinder } from "@/lib/report/in-app/pattern-finder";
import type { Frame } from "@/lib/report/report";
import { storableText } from "@/lib/report/storable-text";
import { plainFunction } from "@/lib/signature/plain-function";
import {
  ENTRIES,
  LONGEST_SIGNATURE,
  MOST_FRAMES,
  MOST_PARTS,
  PREFIXES,
  SENTINELS,
  type SignatureRule,
} from "@/lib/signature/signature-rules";

/** What a stack is called by, whatever build, compiler and system it came from. */
export type Signature = {
  /** `nvwgf2umx | Viewer!Mesh::draw` */
  text: string;
  /**
   * What stacks of one bug have alike even where programs are called differently, as those for testers
   * are: the functions alone. Null where no function of the application's own is named, or only one
   * that many have: then the signature says too little to join anything by it.
   */
  key: string | null;
  /** What each frame that was looked at had a part in, innermost first. */
  steps: SignatureStep[];
};

/** What a frame is to a signature, and in a sentence why. */
export type SignatureStep = { role: "after the crash" | "skipped" | "part" | "last"; why: string };

type Part = { module: string | null; function: string | null };

/** Names of fewer letters are made by those who make code small: `n`, `e.t` */
const SHORTEST_NAME = 4;

/**
 * The signature of a stack, innermost frame first; null of one that names nothing. The rules are told in
 * docs/signature.md:
 *
 * 1. What is further in than the outermost sentinel happened after the crash.
 * 2. Frames of runtimes, and those that name nothing, are skipped.
 * 3. Frames of the system are told by the module of the innermost one, and only those further in than
 *    the first frame of the application's own: their functions change with each update.
 * 4. Of the own frames the first is the last part, unless it says too little by itself: then the next
 *    one follows. So it is with modules that have no symbols.
 *
 * Without a frame of the application's own it is the innermost one of the system.
 */
export function signatureOf(frames: readonly Frame[], judge: FrameJudge): Signature | null {
  const named = frames.slice(0, MOST_FRAMES).map(nameFrame);
  const from = Math.max(
    0,
    named.findLastIndex(({ sentinel }) => sentinel !== null),
  );
  const before = named.slice(from);
  const steps: SignatureStep[] = named
    .slice(0, from)
    .map(() => ({ role: "after the crash", why: `Further out, ${named[from]?.sentinel}.` }));
  const parts: Part[] = [];
  let [isWhole, isOwn, toldSystem] = [false, false, false];
  // The first own one is near: what is further out is not looked at.
  for (const one of before) {
    const { part, verdict, why } = seeFrame(one, judge);
    const isSystem = verdict === "system";
    if (part === null || verdict === "runtime" || (isSystem && (toldSystem || isOwn))) {
      steps.push({ role: "skipped", why });
      continue;
    }
    if (isSystem) {
      toldSystem = true;
      add(parts, { module: part.module ?? part.function, function: null });
      steps.push({ role: "part", why: `${why} Its module is told.` });
      continue;
    }
    isOwn = true;
    add(parts, part);
    const goesOn = part.function === null ? "its function is not known" : prefixOf(part.function);
    if (goesOn === null) {
      isWhole = true;
      steps.push({ role: "last", why: "The application's own." });
      break;
    }
    steps.push({ role: "part", why: `The next one follows: ${goesOn}.` });
    if (parts.length >= MOST_PARTS) break;
  }
  const told = isOwn ? parts : ofOthers([before, named], judge);
  if (told.length === 0) return null;
  const text = cut(told.map(nameOf).join(" | "));
  const last = told.at(-1)?.function ?? "";
  const joins = isWhole && last.length >= SHORTEST_NAME && entryOf(last) === null;
  return { text, key: joins ? cut(told.map(keyOf).join(" | ")) : null, steps };
}

type NamedFrame = {
  frame: Frame;
  /** Its function's plain name. */
  called: string | null;
  sentinel: string | null;
};

function nameFrame(frame: Frame): NamedFrame {
  const called = frame.function === null ? null : plainFunction(frame.function);
  return { frame, called, sentinel: sentinelOf(frame.function, called) };
}

type SeenFrame = { part: Part | null; verdict: Verdict; why: string };

function seeFrame({ frame, called }: NamedFrame, judge: FrameJudge): SeenFrame {
  const { verdict, why } = judge(frame);
  const isModule = isModuleAlone(frame);
  const owner = moduleStem(withoutInlineMark((isModule ? called : frame.module) ?? "").trim());
  const module = owner === "" || owner === UNKNOWN_MODULE ? null : owner;
  const named = isModule ? null : called;
  const part = module === null && named === null ? null : { module, function: named };
  return { part, verdict, why };
}

/** Without symbols a debugger prints the module alone, which reads as a function. */
function isModuleAlone({ module, function: called, file, line }: Frame): boolean {
  return (
    module === null && file === null && line === null && /^[\w -]+(?:\.\w+)?$/.test(called ?? "")
  );
}

const sentinelOf = whyOf(SENTINELS);
const prefixOf = whyOf(PREFIXES);
const entryOf = whyOf(ENTRIES);

/** Of the first rule that fits one of the names why it is one; null when none does. */
function whyOf(rules: readonly SignatureRule[]): (...names: (string | null)[]) => string | null {
  const finders = rules.map(({ why, functions }) => ({ why, find: patternFinder(functions) }));
  return (...names) => {
    const compared = names.flatMap((name) => (name ? comparable(name) : []));
    return finders.find(({ find }) => compared.some((name) => find(name) !== null))?.why ?? null;
  };
}

/** What calls itself, or a run of places in one module, is one part. */
function add(parts: Part[], part: Part): void {
  const before = parts.at(-1);
  if (before?.module === part.module && before?.function === part.function) return;
  parts.push(part);
}

/** A stack without own frames: the innermost of the system, or of a runtime. */
function ofOthers(lists: readonly NamedFrame[][], judge: FrameJudge): Part[] {
  for (const named of lists) {
    const seen = named.map((one) => seeFrame(one, judge));
    for (const wanted of ["system", "runtime"] as const) {
      const found = seen.find(({ part, verdict }) => part !== null && verdict === wanted)?.part;
      if (found) return [found];
    }
  }
  return [];
}

function nameOf({ module, function: called }: Part): string {
  return [module, called].filter((name) => name !== null).join("!");
}

function keyOf({ module, function: called }: Part): string {
  return called ?? module?.toLowerCase() ?? "";
}

function cut(text: string): string {
  const whole = storableText(text);
  if (whole.length <= LONGEST_SIGNATURE) return whole;
  return `${storableText(whole.slice(0, LONGEST_SIGNATURE - 1))}…`;
}
