import { textFile } from "@/app/reports/[report]/text-file";
import { describeModules } from "@/lib/report/modules/describe-modules";
import { modulesCsv } from "@/lib/report/modules/modules-csv";

export const GET = textFile("modules.csv", (report) =>
  modulesCsv(describeModules({ ...report, model: report.content.model, crashedIn: null })),
);
