import clsx from "clsx";
import type { ReactNode } from "react";
import type { ReportAddress } from "@/components/report/report-view";
import { frameAnchor } from "@/components/stack/frame-anchor";
import { threadHref } from "@/components/threads/thread-href";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { LongText } from "@/components/ui/long-text";
import { SourceLink } from "@/components/ui/source-link";
import type { CausePart } from "@/lib/report/cause/cause-part";
import type { CauseText } from "@/lib/report/cause/describe-cause";

type Place = Extract<CausePart, { kind: "place" }>;

type Links = {
  address: ReportAddress;
  /** Where a place in the application's source is shown; null when no address is known. */
  source: (place: Place) => string | null;
};

type Props = Links & { cause: CauseText };

/** "Access violation (0xC0000005) writing 0x10, near null, in Render!Mesh::Draw at Mesh.cpp:238, thread 4" */
export function CauseLine({ cause: { parts, text }, ...links }: Props) {
  if (parts.length === 0) {
    return <p className="text-muted">BugSplat sent neither an exception nor a stack.</p>;
  }
  const cut = parts.find((part) => part.kind === "message" && part.text.endsWith("…"));
  return (
    <>
      <p className="text-lg leading-7 wrap-anywhere">
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
          <Part key={index} part={part} opens={index === 0} {...links} />
        ))}{" "}
        <CopyButton text={text} what="the cause" />
      </p>
      {cut?.kind === "message" && <LongText value={cut.whole} className="text-muted" />}
    </>
  );
}

type PartProps = Links & { part: CausePart; opens: boolean };

function Part({ part, opens, address, source }: PartProps): ReactNode {
  switch (part.kind) {
    case "words":
      return <span className={opens ? "font-semibold" : "text-muted"}>{part.text}</span>;
    case "code":
      return <bdi className={CODE}>{part.text}</bdi>;
    case "message":
      return <bdi className={clsx(opens && "font-semibold")}>{part.text}</bdi>;
    case "symbol":
      return <FunctionLink part={part} address={address} />;
    case "place":
      return (
        <SourceLink href={part.own ? source(part) : null}>
          <bdi title={part.file.slice(0, LONGEST_TITLE)} className={CODE}>
            {part.text}
          </bdi>
        </SourceLink>
      );
    case "thread":
      return (
        <Link href={threadHref(address, part.id)} className={LINK}>
          <bdi>{part.text}</bdi>
        </Link>
      );
  }
}

type FunctionProps = { part: Extract<CausePart, { kind: "symbol" }>; address: ReportAddress };

/** Leads to its frame, where it has one. */
function FunctionLink({ part: { text, whole, frame }, address }: FunctionProps) {
  const name = (
    <bdi dir="ltr" title={whole.slice(0, LONGEST_TITLE)} className={clsx(CODE, "font-medium")}>
      {text}
    </bdi>
  );
  if (frame === null) return name;
  return (
    <Link href={`${address({ tab: "stack" })}#${frameAnchor(frame)}`} className={LINK}>
      {name}
    </Link>
  );
}

const CODE = "font-mono text-base";
const LINK = "hover:underline";
const LONGEST_TITLE = 2_000;
