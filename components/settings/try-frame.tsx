import Form from "next/form";
import { TriedFrame } from "@/components/settings/tried-frame";
import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { route } from "@/components/ui/route";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import type { TriedNames } from "@/lib/report/in-app/try-rules";

type Props = { database: string; names: TriedNames; rules: FrameRules };

const SYSTEMS = [
  { value: "", label: "Any" },
  { value: "windows", label: "Windows" },
  { value: "apple", label: "macOS or iOS" },
  { value: "linux", label: "Linux or Android" },
];

const TEXTS = [
  { name: "module", label: "Module", placeholder: "fmod.dll" },
  { name: "function", label: "Function", placeholder: "FMOD::System::update" },
  { name: "path", label: "Path", placeholder: "C:\\build\\src\\audio.cpp" },
] as const;

/** Asks the saved rules about one frame; the address holds the question, so it can be passed on. */
export function TryFrame({ database, names, rules }: Props) {
  return (
    <div className="px-4 py-3">
      <Form
        key={JSON.stringify(names)}
        action={route("/settings/stack-rules")}
        scroll={false}
        className="grid items-end gap-x-3 gap-y-2.5 sm:grid-cols-2 xl:grid-cols-[repeat(3,minmax(0,1fr))_11rem_auto]"
      >
        <input type="hidden" name="database" value={database} />
        {TEXTS.map(({ name, label, placeholder }) => (
          <label key={name} className="min-w-0">
            <span className={FIELD_NAME}>{label}</span>
            <input
              name={name}
              defaultValue={names[name]}
              placeholder={placeholder}
              maxLength={1_000}
              spellCheck={false}
              dir="ltr"
              className={`${FIELD} font-mono text-xs`}
            />
          </label>
        ))}
        <label>
          <span className={FIELD_NAME}>Reports of</span>
          <select name="system" defaultValue={names.system ?? ""} className={FIELD}>
            {SYSTEMS.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">Ask</Button>
      </Form>
      <TriedFrame database={database} names={names} rules={rules} />
    </div>
  );
}
