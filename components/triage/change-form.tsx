import type { ReactNode } from "react";

/** What every form about a group sends along. */
export type TriageForm = {
  /** The group's id in addresses. */
  group: string;
  /** The revision that the viewer has before them. */
  revision: number;
  /** The filters of the page, to come back to: "" or "?…". */
  query: string;
  action: (form: FormData) => Promise<void>;
  /** Whether the viewer may change the group: without, there is no form. */
  isAllowed: boolean;
};

type Props = TriageForm & { className?: string; children: ReactNode };

/** A form that changes a group; its button's `wish` says how. It needs no JavaScript. */
export function ChangeForm({
  group,
  revision,
  query,
  action,
  isAllowed,
  className,
  children,
}: Props) {
  if (!isAllowed) return null;
  return (
    <form action={action} className={className}>
      <input type="hidden" name="group" value={group} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="query" value={query} />
      {children}
    </form>
  );
}
