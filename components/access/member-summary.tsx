import { OutsideText } from "@/components/ui/outside-text";
import type { MemberRow } from "@/lib/access/list-members";
import { type Clock, formatQuantity, formatRelative } from "@/lib/format";

type Props = {
  member: MemberRow;
  databases: { id: bigint; name: string }[];
  clock: Clock;
  isViewer: boolean;
};

/** A member in a line: who, allowed what, and since when signed in. */
export function MemberSummary({ member, databases, clock, isViewer }: Props) {
  const { name, email, hasTwoSteps, signedInAt } = member;
  return (
    <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 wrap-anywhere">
      <span className="font-medium">
        <OutsideText value={name} />
        {isViewer && <span className="font-normal text-faint"> (you)</span>}
      </span>
      <span className="text-muted">
        <OutsideText value={email} />
      </span>
      <span className="text-faint text-xs md:ml-auto">
        {rightsOf(member, databases)}
        {" · "}
        {hasTwoSteps ? "two steps" : "password only"}
        {" · "}
        {signedInAt ? (
          <>
            signed in{" "}
            <time dateTime={signedInAt.toISOString()}>{formatRelative(signedInAt, clock.now)}</time>
          </>
        ) : (
          "not signed in"
        )}
      </span>
    </span>
  );
}

function rightsOf({ isOwner, roles }: MemberRow, databases: Props["databases"]): string {
  if (isOwner) return "owner";
  const given = databases.flatMap(({ id, name }) => {
    const role = roles[String(id)];
    return role ? `${role} in ${name.slice(0, 40)}` : [];
  });
  if (given.length === 0) return "nothing yet";
  return given.length <= 2 ? given.join(", ") : formatQuantity(given.length, "database");
}
