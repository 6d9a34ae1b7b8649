import { Children, type ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { type NoteBlock, type NotePart, readNote } from "@/lib/triage/read-note";

/** Longer notes are folded, and what is longer still is left out. */
const FOLDED = 1_000;
const LONGEST = 20_000;

/** What somebody wrote about a group, in the Markdown of comments: elements only, never HTML of theirs. */
export function NoteText({ note }: { note: string }) {
  const blocks = <Blocks blocks={readNote(note.slice(0, LONGEST))} />;
  if (note.length <= FOLDED) return blocks;
  return (
    <details className="group/note">
      <summary>
        <bdi className="group-open/note:hidden">{note.slice(0, FOLDED / 2)}…</bdi>{" "}
        <span className="text-accent text-xs">
          <span className="group-open/note:hidden">
            Show all {formatCount(note.length)} characters
          </span>
          <span className="hidden group-open/note:inline">Show less</span>
        </span>
      </summary>
      {blocks}
    </details>
  );
}

/** Notes do not change: the place of a part in its note is a key for it. */
function Blocks({ blocks }: { blocks: NoteBlock[] }) {
  return (
    <div className="space-y-1.5">
      {keyed(blocks, (block) => (
        <Block block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: NoteBlock }) {
  switch (block.kind) {
    case "code":
      return (
        <pre
          dir="ltr"
          className="overflow-x-auto rounded-md bg-hover px-2.5 py-1.5 font-mono text-xs"
        >
          {block.text}
        </pre>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className={block.ordered ? "list-decimal pl-6" : "list-disc pl-6"}>
          {keyed(block.items, (item) => (
            <li dir="auto">
              <Parts parts={item} />
            </li>
          ))}
        </List>
      );
    }
    case "quote":
      return (
        <blockquote dir="auto" className="border-line-strong border-l-2 pl-3 text-muted">
          <Lines lines={block.lines} />
        </blockquote>
      );
    case "paragraph":
      return (
        <p dir="auto">
          <Lines lines={block.lines} />
        </p>
      );
  }
}

function Lines({ lines }: { lines: NotePart[][] }) {
  return keyed(lines, (parts) => (
    <span className="block">
      <Parts parts={parts} />
    </span>
  ));
}

function Parts({ parts }: { parts: NotePart[] }) {
  return keyed(parts, (part) => <Part part={part} />);
}

function Part({ part }: { part: NotePart }) {
  switch (part.kind) {
    case "text":
      return <bdi>{part.text}</bdi>;
    case "code":
      return (
        <code dir="ltr" className="rounded-sm bg-hover px-1 font-mono text-xs">
          {part.text}
        </code>
      );
    case "strong":
      return (
        <strong className="font-semibold">
          <Parts parts={part.parts} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Parts parts={part.parts} />
        </em>
      );
    case "link":
      return (
        <a
          href={part.href}
          target="_blank"
          rel="noopener noreferrer nofollow"
          title={part.href.slice(0, 300)}
          className="text-accent underline"
        >
          <Parts parts={part.parts} />
        </a>
      );
  }
}

function keyed<T>(items: readonly T[], show: (item: T) => ReactNode): ReactNode {
  return Children.toArray(items.map(show));
}
