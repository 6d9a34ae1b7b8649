import { formatCount } from "@/lib/format";

type Props = {
  text: string;
  /** Characters that are shown at most. */
  longest: number;
};

/** A name or path in full, wrapped and not cut; of an endless one the beginning, and where the rest is. */
export function WholeText({ text, longest }: Props) {
  const beyond = text.length - longest;
  if (beyond <= 0) return <bdi dir="ltr">{text}</bdi>;
  return (
    <>
      <bdi dir="ltr">{text.slice(0, longest)}…</bdi>{" "}
      <span className="font-sans text-accent">
        {formatCount(beyond)} more characters are in the stack as a file.
      </span>
    </>
  );
}
