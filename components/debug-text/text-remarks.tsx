import { Notice } from "@/components/ui/notice";

/** What the reader of a text should know about how it was read, one sentence each. */
export function TextRemarks({ remarks }: { remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 border-line border-b p-3">
      {remarks.map((remark) => (
        <li key={remark}>
          <Notice>
            <bdi>{remark}</bdi>
          </Notice>
        </li>
      ))}
    </ul>
  );
}
