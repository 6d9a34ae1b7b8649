import { LongText } from "@/components/ui/long-text";

/** What the user wrote when the program crashed. */
export function UserDescription({ text }: { text: string }) {
  return (
    <figure>
      <figcaption className="text-faint text-xs">The user wrote</figcaption>
      <blockquote className="mt-1 max-w-3xl border-line-strong border-l-2 pl-3 whitespace-pre-wrap">
        <LongText value={text} />
      </blockquote>
    </figure>
  );
}
