import { OutsideText } from "@/components/ui/outside-text";
import { type FieldValue, valueWords } from "@/lib/statistics/value-words";

/** Longer names are cut: a sentence has to stay one. */
const LONGEST = 160;

/** What reports with a value are like, as the end of "97 % …". */
export function ValueWords({ value }: { value: FieldValue }) {
  return valueWords(value).map(({ kind, text }, index) =>
    kind === "words" ? (
      text
    ) : (
      <OutsideText
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
        key={index}
        value={text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
        empty="(empty)"
        className="font-medium wrap-anywhere"
      />
    ),
  );
}

/** The same as a name, for lists and buttons. */
export function valueName({ field, name, value }: FieldValue): string {
  switch (field) {
    case "module version":
      return `${name} ${value}`.trim().slice(0, LONGEST);
    case "attribute":
      return `${name} = ${value || "(empty)"}`.slice(0, LONGEST);
    default:
      return value.slice(0, LONGEST) || "(none)";
  }
}
