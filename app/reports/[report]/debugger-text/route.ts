import { textFile } from "@/app/reports/[report]/text-file";

export const GET = textFile("debugger.txt", ({ content }) => content.model.debugOutput);
