import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { PastedId } from "@/lib/queries/find-pasted-id";

type Props = {
  /** The query, which is an id and nothing else. */
  text: string;
  found: PastedId;
  /** Whether it is searched for as a text, too. */
  isSearched: boolean;
};

const LONGEST = 200;

/** Says why an id opened nothing: it means several reports or groups, or none. */
export function PastedIdNotice({ text, found: { kind, ids }, isSearched }: Props) {
  const id = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  const shown = isSearched
    ? "Here is what a search for it finds."
    : "Here are all of them instead.";
  return (
    <div className="mb-4">
      {ids.length === 0 ? (
        <Notice>
          No report or group that is here has the id “<bdi>{id}</bdi>”. {shown}
        </Notice>
      ) : (
        <Notice>
          {ids.length} {kind}s have the id “<bdi>{id}</bdi>”, one in each database:{" "}
          {ids.map((one, index) => (
            <span key={one}>
              {index > 0 && ", "}
              <Link href={`/${kind}s/${one}`} className="text-accent underline">
                {one}
              </Link>
            </span>
          ))}
          . {shown}
        </Notice>
      )}
    </div>
  );
}
