import { CopyButton } from "@/components/ui/copy-button";
import { Panel } from "@/components/ui/panel";

/** The text of a ticket, to be copied into any tracker. */
export function TicketText({ title, markdown }: { title: string; markdown: string }) {
  return (
    <Panel
      title="Its text"
      aside={
        <div className="flex flex-wrap items-center gap-2">
          Nothing in it tells who crashed
          <CopyButton text={`# ${title}\n\n${markdown}`} what="the text" label="Copy as Markdown" />
        </div>
      }
    >
      <p className="border-line border-b px-4 py-2 font-medium text-sm wrap-anywhere">
        <bdi>{title}</bdi>
      </p>
      <pre dir="ltr" className="whitespace-pre-wrap px-4 py-3 font-mono text-xs wrap-anywhere">
        {markdown}
      </pre>
    </Panel>
  );
}
