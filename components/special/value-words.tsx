import { OutsideText } from "@/components/ui/outside-text";
import type { ComparedValue } from "@/lib/queries/special/compared-values";

type Value = Pick<ComparedValue, "field" | "name" | "value">;

/** Longer names are cut: a sentence has to stay one. */
const LONGEST = 160;

/** What reports with a value are like, as the end of "97 % …". */
export function ValueWords({ value: { field, name, value } }: { value: Value }) {
  switch (field) {
    case "version":
      return <>are of version {strong(value)}</>;
    case "platform":
      return <>are of platform {strong(value)}</>;
    case "os":
      return <>ran on {strong(value)}</>;
    case "exception":
      return <>have exception {value === "" ? <>no code</> : strong(value)}</>;
    case "module":
      return <>had {strong(value)} loaded, in whatever version</>;
    case "module version":
      return <>had {strong(`${name} ${value}`.trim())} loaded</>;
    case "attribute":
      return (
        <>
          have {strong(name)} = {strong(value)}
        </>
      );
  }
}

function strong(text: string) {
  return (
    <OutsideText
      value={text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
      empty="(empty)"
      className="font-medium wrap-anywhere"
    />
  );
}

/** The same as a name, for lists and buttons. */
export function valueName({ field, name, value }: Value): string {
  switch (field) {
    case "module version":
      return `${name} ${value}`.trim().slice(0, LONGEST);
    case "attribute":
      return `${name} = ${value || "(empty)"}`.slice(0, LONGEST);
    default:
      return value.slice(0, LONGEST) || "(none)";
  }
}
