import { z } from "zod";
import { IdText } from "@/lib/public-id";
import type { RuleDraft } from "@/lib/report/in-app/rule-draft";
import { Revision } from "@/lib/settings/revision";

/** Texts of one field, a rule each; what is longer was not typed into the form. */
const Texts = z.array(z.string().max(20_000)).max(200);

const RulesForm = z.object({
  database: IdText,
  revision: Revision,
  intent: z.string().max(20),
  verdict: Texts,
  module: Texts,
  path: Texts,
  function: Texts,
  note: Texts,
});

type RulesForm = { databaseId: bigint; revision: number; intent: string; drafts: RuleDraft[] };

/** Reads the form of the rules; null when it is not one that the page has made. */
export function readRulesForm(form: FormData): RulesForm | null {
  const read = RulesForm.safeParse({
    database: form.get("database"),
    revision: form.get("revision"),
    intent: form.get("intent"),
    verdict: form.getAll("verdict"),
    module: form.getAll("module"),
    path: form.getAll("path"),
    function: form.getAll("function"),
    note: form.getAll("note"),
  });
  if (!read.success) return null;
  const { database, revision, intent, ...fields } = read.data;
  const text = (field: keyof typeof fields, rule: number) =>
    (fields[field][rule] ?? "").replaceAll("\r\n", "\n");
  const drafts = fields.verdict.map((verdict, rule) => ({
    verdict,
    module: text("module", rule),
    path: text("path", rule),
    function: text("function", rule),
    note: text("note", rule),
  }));
  return { databaseId: database, revision, intent, drafts };
}
