import type { ReactNode } from "react";
import { CopyLine } from "@/components/access/copy-line";

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
      <CopyLine text={address} what="the link" />
    </div>
  );
}
