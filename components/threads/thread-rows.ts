import { crashingThread } from "@/lib/report/crashing-thread";
import { groupThreads, type ThreadGroup } from "@/lib/report/group-threads";
import type { ReportModel } from "@/lib/report/report";
import { waitReason } from "@/lib/report/threads/wait-reason";

/** A row of the list of threads: a thread, or several that stand at the same place. */
export type ThreadRow = ThreadGroup & {
  /** What it waits for, in words; null for one that works, and for the one that crashed. */
  wait: string | null;
  /** A link leads to this row, or it is the one that crashed and no link leads elsewhere. */
  open: boolean;
  /** Whether its frames are in the page; else only a link to the thread brings them. */
  inPage: boolean;
};

export type ThreadRows = {
  rows: ThreadRow[];
  /** Rows for which there is no room. */
  hidden: number;
  /** Threads in the rows, those without room too. */
  found: number;
  /** Threads that wait, of all. */
  waiting: number;
};

export type ThreadChoice = {
  /** The id of a thread that a link leads to; several threads can have it. */
  selected: string | null;
  /** Text in a thread's id or name, or in the symbol of one of its frames. */
  find: string;
  hideWaiting: boolean;
};

/** With more rows of frames than these, a page takes long to arrive and to scroll. */
const FRAMES_IN_PAGE = 600;
const MOST_ROWS = 500;

/** The threads of a report, the one that crashed first and by itself, the others folded by stack. */
export function threadRows(model: ReportModel, choice: ThreadChoice): ThreadRows {
  const { selected } = choice;
  const all = waitingGroups(model);
  const chosen = all.filter((group) => isChosen(group, choice));
  const found = chosen.slice(0, MOST_ROWS).map((group) => leadWith(group, selected));
  const anySelected = found.some(({ first }) => first.id === selected);

  const isOpen = ({ first }: ThreadGroup, index: number) =>
    anySelected ? first.id === selected : index === 0;
  const leading = found.findIndex(isOpen);

  let room = FRAMES_IN_PAGE;
  const rows = found.map((group, index) => {
    room -= group.first.frames.length;
    return { ...group, open: isOpen(group, index), inPage: room >= 0 || index === leading };
  });
  return {
    rows,
    hidden: chosen.length - rows.length,
    found: threadCount(chosen),
    waiting: threadCount(all.filter(({ wait }) => wait !== null)),
  };
}

/**
 * The ids of the threads in the rows above and below one; null where there is none that a link can
 * lead to: some threads have no id, and some the same as another.
 */
export function threadsBeside(rows: readonly ThreadRow[], at: number) {
  const own = rows[at]?.first.id;
  const ids = rows.map(({ first }) => (first.id === own ? null : first.id));
  return {
    previousId: ids.slice(0, Math.max(0, at)).findLast((id) => id !== null) ?? null,
    nextId: ids.slice(at + 1).find((id) => id !== null) ?? null,
  };
}

type WaitingGroup = ThreadGroup & { wait: string | null };

function waitingGroups(model: ReportModel): WaitingGroup[] {
  const crashing = crashingThread(model);
  const others = groupThreads(model.threads.filter((thread) => thread !== crashing));
  const waiting = others.map((group) => ({
    ...group,
    wait: waitReason(group.first.frames),
  }));
  return crashing ? [{ first: crashing, threads: [crashing], wait: null }, ...waiting] : waiting;
}

function isChosen(
  { first, threads, wait }: WaitingGroup,
  { selected, find, hideWaiting }: ThreadChoice,
): boolean {
  if (selected !== null && threads.some(({ id }) => id === selected)) return true;
  if (hideWaiting && wait !== null) return false;
  const wanted = find.toLowerCase();
  const texts = [
    ...threads.flatMap(({ id, name }) => [id, name]),
    ...first.frames.map(({ symbol }) => symbol),
  ];
  return wanted === "" || texts.some((text) => text?.toLowerCase().includes(wanted));
}

function threadCount(groups: readonly ThreadGroup[]): number {
  return groups.reduce((sum, { threads }) => sum + threads.length, 0);
}

/** The same group with the selected thread in front, if it is in it. */
function leadWith<Group extends ThreadGroup>(group: Group, selected: string | null): Group {
  const { first, threads } = group;
  return { ...group, first: threads.find(({ id }) => id !== null && id === selected) ?? first };
}
