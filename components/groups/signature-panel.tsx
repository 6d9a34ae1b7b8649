import type { MergeForm } from "@/components/groups/merge-form";
import { SimilarGroups } from "@/components/groups/similar-groups";
import { signatureAddress } from "@/components/report/signature-address";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { SymbolName } from "@/components/ui/symbol-name";
import type { Clock } from "@/lib/format";
import type { GroupSignature } from "@/lib/queries/find-group-signature";

type Props = {
  signature: GroupSignature | null;
  database: string;
  /** The filters for links, "" or "?…". */
  query: string;
  clock: Clock;
  merging: MergeForm;
};

/** What the group's stack is called by whatever the build, how that is made, and who else is called so. */
export function SignaturePanel({ signature, database, query, clock, merging }: Props) {
  if (!signature) return null;
  const { text, steps } = signature;
  return (
    <Panel title="Signature">
      <div className="space-y-2 px-4 py-2.5 text-sm">
        <p className="flex flex-wrap items-start gap-x-2 gap-y-1">
          <span className="min-w-0 wrap-anywhere font-mono text-xs leading-6">
            <OutsideText value={text} />
          </span>
          <CopyButton text={text} what="the signature" />
          <Link
            href={signatureAddress(text, database)}
            className="text-accent text-xs leading-6 underline"
          >
            All its reports
          </Link>
        </p>
        <details className="text-xs">
          <summary className="cursor-pointer py-1 text-muted hover:text-text">
            How it is made of the stack
          </summary>
          <ol className="mt-1 divide-y divide-line">
            {steps.map(({ symbol, role, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a frame is its place in the stack
              <li key={at} className="grid gap-x-3 py-1 md:grid-cols-[7rem_minmax(0,1fr)]">
                <span className={isPart(role) ? "font-medium" : "text-faint"}>{ROLES[role]}</span>
                <span className="min-w-0">
                  <span className="line-clamp-2 font-mono">
                    {symbol === null ? "(no name)" : <SymbolName symbol={symbol} />}
                  </span>
                  <span className="text-muted">
                    <OutsideText value={why} />
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </details>
      </div>
      <SimilarGroups {...{ signature, query, clock, merging }} />
    </Panel>
  );
}

const ROLES = {
  "after the crash": "After the crash",
  skipped: "Skipped",
  part: "Told",
  last: "Told, the last",
} as const;

function isPart(role: keyof typeof ROLES): boolean {
  return role === "part" || role === "last";
}
