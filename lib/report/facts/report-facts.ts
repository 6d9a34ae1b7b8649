import { fileName } from "@/lib/format-symbol";
import type { Fact } from "@/lib/report/facts/fact";
import { plainVersion } from "@/lib/report/modules/plain-version";
import type { Module, ReportModel } from "@/lib/report/report";
import { storableText } from "@/lib/report/storable-text";

/** What a search can find a report by, beside its fields and its stack. */
export type ReportFacts = {
  os: Fact | null;
  modules: Fact[];
  attributes: Fact[];
};

/** What a search looks at of a longer name or value, in UTF-16 units. */
export const LONGEST_NAME = 200;
export const LONGEST_VALUE = 300;

/** Real processes load hundreds of modules, and programs set tens of attributes; the rest is not found. */
export const MOST_MODULES = 2_000;
export const MOST_ATTRIBUTES = 200;

/** The facts of a report as it was read, each once. */
export function reportFacts(
  { os, modules }: Pick<ReportModel, "os" | "modules">,
  attributes: Record<string, string>,
): ReportFacts {
  const name = os?.trim();
  return {
    os: name ? cut({ kind: "os", name: "", value: name }) : null,
    modules: distinct(modules.flatMap((module) => moduleFact(module) ?? [])).slice(0, MOST_MODULES),
    attributes: distinct(Object.entries(attributes).flatMap(attributeFact)).slice(
      0,
      MOST_ATTRIBUTES,
    ),
  };
}

/** A module is known by its file: `nvwgf2umx.dll`, where a debugger says `nvwgf2umx`. */
function moduleFact({ name, path, fileVersion, productVersion }: Module): Fact | null {
  const file = fileName(path?.trim() || name?.trim() || "");
  if (file === "") return null;
  return cut({ kind: "module", name: file, value: plainVersion(fileVersion || productVersion) });
}

function attributeFact([name, value]: [string, string]): Fact[] {
  return name.trim() === "" ? [] : [cut({ kind: "attribute", name: name.trim(), value })];
}

/** A cut can part the halves of a character, which PostgreSQL would refuse. */
function cut({ kind, name, value }: Fact): Fact {
  return {
    kind,
    name: storableText(name.slice(0, LONGEST_NAME)),
    value: storableText(value.trim().slice(0, LONGEST_VALUE)),
  };
}

function distinct(facts: Fact[]): Fact[] {
  const byText = new Map(facts.map((fact) => [JSON.stringify([fact.name, fact.value]), fact]));
  return [...byText.values()];
}
