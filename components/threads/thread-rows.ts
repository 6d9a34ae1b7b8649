import { crashingThread } from "@/lib/report/crashing-thread";
import { groupThreads, type ThreadGroup } from "@/lib/report/group-threads";
import type { ReportModel } from "@/lib/report/report";

/** A row of the list of threads: a thread, or several that stand at the same place. */
export type ThreadRow = ThreadGroup & {
  /** A link leads to this row, or it is the one that crashed and no link leads elsewhere. */
  open: boolean;
  /** Whether its frames are in the page; else only a link to the thread brings them. */
  inPage: boolean;
};

export type ThreadRows = { rows: ThreadRow[]; hidden: number };

/** With more rows of frames than these, a page takes long to arrive and to scroll. */
const FRAMES_IN_PAGE = 600;
const MOST_ROWS = 500;

/**
 * The threads of a report, the one that crashed first and by itself, the others folded by stack.
 * @param selected the id of a thread that a link leads to; several threads can have it
 */
export function threadRows(model: ReportModel, selected: string | null): ThreadRows {
  const crashing = crashingThread(model);
  const others = groupThreads(model.threads.filter((thread) => thread !== crashing));
  const groups = crashing ? [{ first: crashing, threads: [crashing] }, ...others] : others;
  const found = groups.slice(0, MOST_ROWS).map((group) => leadWith(group, selected));
  const anySelected = found.some(({ first }) => first.id === selected);

  const isOpen = ({ first }: ThreadGroup, index: number) =>
    anySelected ? first.id === selected : index === 0;
  const leading = found.findIndex(isOpen);

  let room = FRAMES_IN_PAGE;
  const rows = found.map((group, index) => {
    room -= group.first.frames.length;
    return { ...group, open: isOpen(group, index), inPage: room >= 0 || index === leading };
  });
  return { rows, hidden: groups.length - rows.length };
}

/** The same group with the selected thread in front, if it is in it. */
function leadWith({ first, threads }: ThreadGroup, selected: string | null): ThreadGroup {
  return { first: threads.find(({ id }) => id !== null && id === selected) ?? first, threads };
}
