import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { FieldProblem } from "@/components/settings/field-problem";
import { PatternField } from "@/components/settings/pattern-field";
import { VERDICT_WORDS } from "@/components/settings/verdict-words";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import type { RuleProblem } from "@/lib/report/in-app/read-drafts";
import type { RuleDraft } from "@/lib/report/in-app/rule-draft";

type Props = { index: number; draft: RuleDraft; problems: RuleProblem[] };

const MOVES = [
  { intent: "up", word: "Ask it earlier", icon: ArrowUp },
  { intent: "down", word: "Ask it later", icon: ArrowDown },
  { intent: "remove", word: "Remove", icon: Trash2 },
];

/** One rule: whose code, what a frame must match, and what it is about. */
export function RuleRow({ index, draft, problems }: Props) {
  const problemOf = (field: RuleProblem["field"]) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ words }) => words)
      .join(" ");
  const field = (name: "module" | "function" | "path", label: string, placeholder: string) => (
    <PatternField
      id={`${name}-${index}`}
      name={name}
      label={label}
      placeholder={placeholder}
      value={draft[name]}
      problem={problemOf(name)}
    />
  );
  return (
    <li className="border-line border-b px-4 py-3">
      <fieldset className="grid gap-x-3 gap-y-2.5 sm:grid-cols-2 xl:grid-cols-[9rem_repeat(3,minmax(0,1fr))_11rem_auto]">
        <legend className="sr-only">Rule {index + 1}</legend>
        <div>
          <label htmlFor={`verdict-${index}`} className={FIELD_NAME}>
            {index + 1}. Whose code
          </label>
          {/* A form that is reset after its action gives a select its first choice back. */}
          <select
            key={draft.verdict}
            id={`verdict-${index}`}
            name="verdict"
            defaultValue={draft.verdict}
            className={FIELD}
          >
            {Object.entries(VERDICT_WORDS).map(([verdict, words]) => (
              <option key={verdict} value={verdict}>
                {words}
              </option>
            ))}
          </select>
          <FieldProblem id={`verdict-${index}-problem`} words={problemOf("verdict")} />
        </div>
        {field("module", "Module", "fmod*")}
        {field("function", "Function", "FMOD::*")}
        {field("path", "Path", "*/third_party/*")}
        <div>
          <label htmlFor={`note-${index}`} className={FIELD_NAME}>
            Note
          </label>
          <input
            id={`note-${index}`}
            name="note"
            defaultValue={draft.note}
            maxLength={200}
            placeholder="the sound library"
            className={FIELD}
          />
          <FieldProblem id={`note-${index}-problem`} words={problemOf("note")} />
        </div>
        <div className="flex items-start xl:pt-5">
          {MOVES.map(({ intent, word, icon: Icon }) => (
            <button
              key={intent}
              type="submit"
              name="intent"
              id={`${intent}-${index}`}
              value={`${intent}-${index}`}
              title={word}
              className={`${buttonLook("quiet")} w-8 px-0 max-md:w-10`}
            >
              <Icon aria-hidden className="size-4" />
              <span className="sr-only">
                {word}: rule {index + 1}
              </span>
            </button>
          ))}
        </div>
        <div className="col-span-full empty:hidden">
          <FieldProblem id={`rule-${index}-problem`} words={problemOf(null)} />
        </div>
      </fieldset>
    </li>
  );
}
