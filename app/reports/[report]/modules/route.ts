import { textFile } from "@/app/reports/[report]/text-file";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { describeModules } from "@/lib/report/modules/describe-modules";
import { modulesCsv } from "@/lib/report/modules/modules-csv";

export const GET = textFile("modules.csv", (report) => {
  const { model } = report.content;
  const judge = reportJudge(model, report);
  return modulesCsv(describeModules({ ...report, model, judge, crashedIn: null }));
});
