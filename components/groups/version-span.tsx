import { OutsideText } from "@/components/ui/outside-text";

type Props = { first: string | null; last: string | null };

/** The versions that something was seen in first and last. */
export function VersionSpan({ first, last }: Props) {
  if (first === null || last === null) return <span className="text-faint">–</span>;
  return (
    <span className="block truncate">
      <OutsideText value={first} empty="(no version)" />
      {first !== last && (
        <>
          {" → "}
          <OutsideText value={last} empty="(no version)" />
        </>
      )}
    </span>
  );
}
