import { textFile } from "@/app/reports/[report]/text-file";

export const GET = textFile("report.xml", ({ content }) => content.reportXml);
