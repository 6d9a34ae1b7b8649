import { chosenWords } from "@/components/filters/chosen-words";
import { Menu } from "@/components/filters/menu";
import { Picker } from "@/components/filters/picker";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { type Filters, filtersToQuery } from "@/lib/filters";
import { formatCount } from "@/lib/format";
import type { Choice } from "@/lib/queries/list-choices";

type Props = {
  label: string;
  /** Which of the filters it sets. */
  name: "database" | "app" | "version";
  choices: Choice[];
  filters: Filters;
  /** The page that is filtered. */
  path: string;
};

/** A picker behind a button that says what is chosen. */
export function PickerMenu({ label, name, choices, filters, path }: Props) {
  const chosen = filters[name];
  const carried = filtersToQuery({ ...filters, cursor: null, [name]: [] });
  return (
    <Menu label={label} value={chosenWords(chosen)} active={chosen.length > 0}>
      <Picker
        label={label}
        name={name}
        options={toOptions(choices, chosen)}
        chosen={chosen}
        path={path}
        carried={carried}
      />
      {chosen.length > 0 && (
        <div className="border-line border-t p-1">
          <Link href={path + carried} scroll={false} className={buttonLook("quiet")}>
            Clear
          </Link>
        </div>
      )}
    </Menu>
  );
}

/** A name of the address that nothing has reported under is offered too, to be taken away. */
function toOptions(choices: Choice[], chosen: string[]) {
  const known = new Set(choices.map(({ name }) => name));
  const unknown = chosen.filter((name) => !known.has(name));
  return [
    ...unknown.map((name) => ({ name, reports: "–" })),
    ...choices.map(({ name, reports }) => ({ name, reports: formatCount(reports) })),
  ];
}
