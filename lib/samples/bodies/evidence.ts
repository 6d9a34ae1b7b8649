import { buildCrash } from "@/lib/samples/crash/build-crash";
import type { Crash, Frame } from "@/lib/samples/crash/crash";
import { writeDebuggerText } from "@/lib/samples/debugger-text/write-debugger-text";
import { descriptions, untouchedDescription } from "@/lib/samples/descriptions";
import { hash32, md5 } from "@/lib/samples/fingerprint";
import { type Person, personOf } from "@/lib/samples/people";
import { groupId, type PlannedReport } from "@/lib/samples/plan";
import type { Quirks } from "@/lib/samples/quirks";
import { Random } from "@/lib/samples/random";
import {
  applicationOf,
  type CrashRecipe,
  type FeedbackRecipe,
  isFeedback,
  nameOf,
} from "@/lib/samples/recipes/recipe";
import { writeFeedbackXml, writeReportXml } from "@/lib/samples/report-xml";

/** All that the bodies of any generation choose from. */
export type Evidence = {
  report: PlannedReport;
  crashTypeId: number;
  platform: string;
  database: string;
  application: string;
  person: Person;
  key: string;
  description: string;
  parentGroupId: number;
  stackId: number;
  hash: string;
  exceptionCode: string;
  exceptionMessage: string;
  reportXml: string | null;
  debuggerText: string | null;
  frames: readonly Frame[];
  os: string;
  uptimeSeconds: number;
  crashedAt: Date;
};

/** Works out what there is to tell about a planned report. */
export function gatherEvidence(report: PlannedReport, quirks: Quirks): Evidence {
  const { recipe } = report;
  return isFeedback(recipe)
    ? feedbackEvidence(report, recipe)
    : crashEvidence(report, recipe, quirks);
}

function crashEvidence(report: PlannedReport, recipe: CrashRecipe, quirks: Quirks): Evidence {
  const crash = buildCrash(report, recipe);
  const { crashed, fault, machine } = crash;
  const stack = crashed.frames.map(nameOf).join("\n");
  return {
    ...commonEvidence(report),
    crashTypeId: recipe.crashTypeId ?? recipe.product.crashTypeId,
    platform: crash.platform,
    stackId: 100_000 + (hash32(stack) % 900_000),
    // Java's client of old sent the place itself instead of a hash.
    hash: recipe.product.crashTypeId === 4 ? report.groupName : md5(stack),
    exceptionCode: fault.code,
    exceptionMessage: fault.message,
    ...texts(report, recipe, crash, quirks),
    frames: crashed.frames,
    os: machine.os,
    uptimeSeconds: crash.uptimeSeconds,
    crashedAt: crash.at,
  };
}

function feedbackEvidence(report: PlannedReport, recipe: FeedbackRecipe): Evidence {
  const description = new Random(`feedback ${report.key}`).pick(recipe.descriptions);
  return {
    ...commonEvidence(report),
    description,
    crashTypeId: 36,
    platform: "User Feedback",
    stackId: hash32(recipe.title) % 900_000,
    hash: md5(recipe.title),
    exceptionCode: "",
    exceptionMessage: description,
    reportXml: writeFeedbackXml(recipe.title, description),
    debuggerText: null,
    frames: [],
    os: "",
    uptimeSeconds: 0,
    crashedAt: report.receivedAt,
  };
}

function commonEvidence(report: PlannedReport) {
  const application = applicationOf(report.recipe);
  const random = new Random(`evidence ${report.key}`);
  const parent = isFeedback(report.recipe) ? undefined : report.recipe.subgroupOf;
  return {
    report,
    database: application.database,
    application: application.name,
    person: personOf(application.name, report.person),
    key: random.pick(["", "", "en", "de", "press", "education"]),
    description: describeCrash(application.name, random),
    parentGroupId: parent ? groupId(application.database, parent) : 0,
  };
}

function describeCrash(application: string, random: Random): string {
  if (random.chance(0.15)) return untouchedDescription;
  return random.chance(0.3) ? random.pick(descriptions[application] ?? [""]) : "";
}

/** The two long texts, as far as the group's nature and the report's quirks leave them. */
function texts(
  report: PlannedReport,
  recipe: CrashRecipe,
  crash: Crash,
  quirks: Quirks,
): Pick<Evidence, "reportXml" | "debuggerText"> {
  const writer = recipe.debugger ?? recipe.product.debugger;
  const text = writeDebuggerText(writer, crash, new Random(`text ${report.key}`));
  const xml = writeReportXml(crash, {
    onlyCrashingThread:
      recipe.lacks === "other threads" || quirks.reportXml === "crashing thread only",
    oneLine: quirks.oneLine,
    loose: quirks.looseSymbols,
    oddThreads: quirks.oddThreads,
    ...(quirks.debuggerText === "inside the XML" ? { debuggerText: text } : {}),
  });
  const noXml = recipe.lacks === "report XML" || quirks.reportXml === "none";
  const noText = recipe.lacks === "debugger text" || quirks.debuggerText !== "full";
  return {
    reportXml: noXml ? null : quirks.reportXml === "empty" ? "" : xml,
    debuggerText: !noText ? text : quirks.debuggerText === "empty" ? "" : null,
  };
}
