import { read } from "@/lib/reading/read";
import { NO_CONTENT, type ReportContent } from "@/lib/reading/read-content";
import type { ReadableBody } from "@/lib/reading/readable-body";
import { ReadingProblem } from "@/lib/reading/reading-problem";

/**
 * Reads a body for the report page, whatever its size. Of one that cannot be read within the limits
 * there is what was received, and a remark that says why it is no more.
 */
export async function showContent(input: ReadableBody, reader = read): Promise<ReportContent> {
  try {
    return await reader({ name: "content", input });
  } catch (error) {
    if (!(error instanceof ReadingProblem)) throw error;
    const unread = await reader({ name: "unreadContent", input }).catch(() => NO_CONTENT);
    const remark = `${error.message}, so it is shown only as it was received, under Raw.`;
    return { ...unread, kept: true, model: { ...unread.model, remarks: [remark] } };
  }
}
