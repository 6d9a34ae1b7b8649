import type { ReactNode } from "react";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

type Props = {
  /** Those that it can be a version of, and what each is in the form. */
  applications: { value: string; name: string }[];
  /** Those that are offered; any can be typed. */
  versions: string[];
  /** Beside the field. */
  children?: ReactNode;
};

const LONGEST = 60;

/** In which version of which application something is resolved. */
export function VersionFields({ applications, versions, children }: Props) {
  const [only, ...others] = applications;
  return (
    <>
      {others.length > 0 ? (
        <label className="mb-2 block">
          <span className={FIELD_NAME}>Application</span>
          <select name="application" className={FIELD}>
            {applications.map(({ value, name }) => (
              <option key={value} value={value}>
                {name.slice(0, LONGEST) || "(no name)"}
              </option>
            ))}
          </select>
        </label>
      ) : (
        only && <input type="hidden" name="application" value={only.value} />
      )}
      <label className="block">
        <span className={FIELD_NAME}>In a version, seen already or still to come</span>
        <span className="flex gap-2">
          <input name="version" list="versions" maxLength={300} className={FIELD} />
          {children}
        </span>
      </label>
      <datalist id="versions">
        {versions.map((version) => (
          <option key={version} value={version} />
        ))}
      </datalist>
    </>
  );
}
