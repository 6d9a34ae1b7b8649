import { CircleAlert } from "lucide-react";

type Props = {
  id: string;
  /** Whole sentences; "" when nothing is wrong. */
  words: string;
};

/** What is wrong with the field above, in words. */
export function FieldProblem({ id, words }: Props) {
  if (words === "") return null;
  return (
    <p id={id} className="mt-1 flex gap-1.5 text-danger text-xs wrap-anywhere">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      <bdi className="min-w-0">{words}</bdi>
    </p>
  );
}
