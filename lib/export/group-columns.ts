import { columnsOf } from "@/lib/export/export-format";
import type { GroupRow } from "@/lib/queries/list-groups";

/** All that a line of the group list knows; the trend is of the period's 24 parts, oldest first. */
export const GROUP_COLUMNS = columnsOf<GroupRow>({
  id: "id",
  database: "database",
  stackKeyId: "bugsplat id",
  name: "group",
  exceptionCode: "exception code",
  exceptionMessage: "exception message",
  platform: "platform",
  applications: "applications",
  reports: "reports",
  reportsBefore: "reports in the period before",
  trend: "trend",
  firstVersion: "first version",
  lastVersion: "last version",
  firstReceivedAt: "first seen",
  lastReceivedAt: "last seen",
  isNew: "new in the period",
  reportsEver: "reports of all time",
  users: "users of all time",
  topUserReports: "reports of one user at most",
  state: "state",
  assignee: "assignee",
  assigneeMayLook: "assignee is let in",
  labels: "labels",
  tickets: "tickets",
});
