import { Notice } from "@/components/ui/notice";
import type { UnreadReport } from "@/lib/queries/get-report";

/** Says that a search does not find the report by what its body tells, and why. */
export function UnreadNotice({ unread }: { unread: UnreadReport | null }) {
  if (unread === null) return null;
  const { problem, attempts, isParked } = unread;
  return (
    <Notice tone="warning">
      A search does not find this report by its stack, modules or attributes: reading it has failed{" "}
      {attempts} times. <bdi>{problem}</bdi>{" "}
      {isParked
        ? "It is tried again by the next version of the reader."
        : "It is tried again by itself."}
    </Notice>
  );
}
