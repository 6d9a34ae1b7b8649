import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import type { ReportModel } from "@/lib/report/report";

/** What is compared of a report. */
export interface ComparedReport {
  bugsplatId: string;
  database: string;
  group: { id: string; name: string };
  application: string;
  version: string;
  platform: string | null;
  crashTypeId: number | null;
  /** The own rules of its database. */
  frameRules: FrameRules;
  exceptionCode: string;
  exceptionMessage: string;
  key: string;
  user: string;
  email: string;
  ipAddress: string;
  callStackHash: string;
  userDescription: string;
  content: { model: ReportModel; attributes: Record<string, string> };
}
