import { CopyLine } from "@/components/access/copy-line";

type Props = {
  token: string;
  /** Reads something with it. */
  command: string;
};

/** A token that was just made. */
export function MadeApiToken({ token, command }: Props) {
  return (
    <div role="status" className="space-y-1.5">
      <p className="text-sm">
        Keep this token where your scripts find it. It is not shown again: only its hash is kept.
      </p>
      <CopyLine text={token} what="the token" />
      <p className="pt-1.5 text-sm">To try it:</p>
      <CopyLine text={command} what="the command" />
    </div>
  );
}
