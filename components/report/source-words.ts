import type { ReportTab } from "@/components/report/report-view";
import type { ReportDetail } from "@/lib/queries/get-report";
import type { PartSource } from "@/lib/report/fill/part-sources";

type Content = Pick<ReportDetail["content"], "model" | "sources" | "reportXml">;

/** Where something is from, in the middle of a sentence. */
const SOURCE_WORDS: Record<PartSource, string> = {
  "report XML": "the report XML",
  callstack: "the notification's call stack",
  "debugger text": "the debugger text",
};

/** Says where a tab's content is from when that is not the report XML; null when it is, or is nothing. */
export function tabSourceWords(tab: ReportTab, content: Content): string | null {
  const { sources } = content;
  if (tab === "threads") return threadsWords(content);
  if (tab === "stack") return from(sources.stack, content, "it");
  if (tab === "registers" || tab === "modules") return from(sources[tab], content, "them");
  return null;
}

/** The same of the cause in words, for what of it is from the debugger text. */
export function causeSourceWords(content: Content): string | null {
  const { model, sources } = content;
  const isTold = sources.exception === "debugger text";
  const { code = null, explanation = null, function: raisedIn = null } = model.exception ?? {};
  const what = isTold && (code !== null || explanation !== null);
  const where = sources.stack === "debugger text" || (isTold && raisedIn !== null);
  if (what && where) return from("debugger text", content, "it");
  if (!what && !where) return null;
  const part = what ? "What happened" : "Where it happened";
  return `${part} is from ${SOURCE_WORDS["debugger text"]}.`;
}

function threadsWords(content: Content): string | null {
  const { stack, threads } = content.sources;
  if (threads === null && stack === "callstack") {
    return `${from(stack, content, "it")} Other threads are not known.`;
  }
  if (stack === threads || threads === null || stack === null) {
    return from(stack ?? threads, content, "them");
  }
  const crashed = `The stack of the thread that crashed is from ${SOURCE_WORDS[stack]}`;
  const others = `the other threads are from ${SOURCE_WORDS[threads]}`;
  if (threads === "report XML") return `${crashed}: ${why(content, "it")}`;
  if (stack === "report XML") return `T${others.slice(1)}: ${why(content, "them")}`;
  return `${crashed}, ${others}: ${why(content, "them")}`;
}

function from(source: PartSource | null, content: Content, part: "it" | "them"): string | null {
  if (source === null || source === "report XML") return null;
  return `From ${SOURCE_WORDS[source]}: ${why(content, part)}`;
}

function why({ reportXml }: Content, part: "it" | "them"): string {
  return reportXml === ""
    ? "BugSplat sent no report XML with this report."
    : `the report XML does not have ${part}.`;
}
