import Form from "next/form";
import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { route } from "@/components/ui/route";

type Props = { databases: { name: string }[]; chosen: string; path: string };

/** More of a name than any list shows. */
const LONGEST = 80;

/** Chooses whose settings are shown: each of BugSplat's databases has its own. */
export function DatabaseChooser({ databases, chosen, path }: Props) {
  return (
    <Form action={route(path)} className="flex items-end gap-2 md:flex-col md:items-stretch">
      <label className="min-w-0 flex-1">
        <span className={FIELD_NAME}>Database</span>
        <select key={chosen} name="database" defaultValue={chosen} className={FIELD}>
          {databases.map(({ name }) => (
            <option key={name} value={name}>
              {name.slice(0, LONGEST)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">Show</Button>
    </Form>
  );
}
