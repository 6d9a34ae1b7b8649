import type { QueryProblem } from "@/lib/search/grammar/query";

type Props = {
  /** The query as typed. */
  text: string;
  problem: QueryProblem;
};

/** So much of a long query stands around its mistake. */
const CONTEXT = 80;

/** What is wrong with a query, under the part of it that is. */
export function QueryMistake({ text, problem: { start, end, message } }: Props) {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return (
    <div role="alert" className="flex flex-col gap-1 px-3 py-2 text-sm">
      <p className="truncate pb-1 font-mono text-xs">
        <bdi dir="ltr">
          {from > 0 && "…"}
          {text.slice(from, start)}
          <mark className="bg-transparent text-danger underline decoration-wavy underline-offset-4">
            {text.slice(start, Math.min(end, start + CONTEXT))}
          </mark>
          {text.slice(end, to)}
          {to < text.length && "…"}
        </bdi>
      </p>
      <p className="wrap-anywhere">{message}</p>
    </div>
  );
}
