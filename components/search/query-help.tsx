import { Menu } from "@/components/filters/menu";
import { FIELD_NAMES, FIELDS } from "@/lib/search/fields";

const SIGNS = [
  ["a b", "both"],
  ["a OR b", "one of them; (…) groups"],
  ["-a", "not"],
  ["* ?", "any characters, one character"],
  ['"two words"', "as it stands"],
  ["key:[a,b]", "one of a list"],
  ["key:=a", "the whole text, where a part would do"],
  [">= <= > <", "of versions, numbers and times"],
] as const;

/** How a query is written, and all that it can ask for. */
export function QueryHelp() {
  return (
    <Menu label="Syntax" align="end">
      <div className="max-h-[70dvh] overflow-y-auto p-3 text-sm">
        <List
          title="How to search"
          rows={SIGNS.map(([sign, meaning]) => ({ code: sign, meaning }))}
        />
        <List
          title="Fields"
          rows={FIELD_NAMES.map((name) => ({
            code: FIELDS[name].example,
            meaning: FIELDS[name].about,
          }))}
        />
        <p className="text-muted">
          Words without a field are looked for in the group's name, the exception, the description
          and the key. A link to BugSplat opens its report or group, and so does an id alone:
          140612, DATABASE:140612 or 1-1024.
        </p>
      </div>
    </Menu>
  );
}

function List({ title, rows }: { title: string; rows: { code: string; meaning: string }[] }) {
  return (
    <>
      <h2 className="mb-1 font-medium">{title}</h2>
      <dl className="mb-3">
        {rows.map(({ code, meaning }) => (
          <div key={code} className="py-0.5">
            <dt className="font-mono text-xs">{code}</dt>
            <dd className="text-muted text-xs">{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
