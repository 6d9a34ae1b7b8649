import { textFile } from "@/app/reports/[report]/text-file";

export const GET = textFile("notification.json", ({ content }) => content.json);
