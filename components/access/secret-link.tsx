import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";

type Props = {
  /** The whole address, a secret. */
  address: string;
  children: ReactNode;
};

/** A link that is shown once, to be passed on. */
export function SecretLink({ address, children }: Props) {
  return (
    <div role="status" className="space-y-1.5">
      <p className="text-sm">{children}</p>
      <div className="flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-code p-2">
        <code className="min-w-0 flex-1 basis-64 select-all px-1 font-mono text-xs wrap-anywhere">
          {address}
        </code>
        <CopyButton text={address} what="the link" label="Copy" />
      </div>
    </div>
  );
}
