import type { ExportColumn } from "@/lib/export/export-format";
import type { GroupRow } from "@/lib/queries/list-groups";

/** All that a line of the group list knows; the trend is of the period's 24 parts, oldest first. */
export const GROUP_COLUMNS: readonly ExportColumn<GroupRow>[] = [
  ["id", ({ id }) => id],
  ["database", ({ database }) => database],
  ["group", ({ name }) => name],
  ["exception code", ({ exceptionCode }) => exceptionCode],
  ["exception message", ({ exceptionMessage }) => exceptionMessage],
  ["platform", ({ platform }) => platform],
  ["applications", ({ applications }) => applications],
  ["reports", ({ reports }) => reports],
  ["trend", ({ trend }) => trend],
  ["first seen", ({ firstReceivedAt }) => firstReceivedAt],
  ["last seen", ({ lastReceivedAt }) => lastReceivedAt],
  ["new in the period", ({ isNew }) => isNew],
  ["first version", ({ firstVersion }) => firstVersion],
  ["last version", ({ lastVersion }) => lastVersion],
];
