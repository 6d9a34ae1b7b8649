import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** What BugSplat reaches us by: "https://crashes.example.com". */
  publicUrl: string;
  /** null when this process was not told the token. */
  token: string | null;
};

/** The address that BugSplat posts to. It holds a secret: whoever has it can send reports. */
export function WebhookAddress({ publicUrl, token }: Props) {
  const address = `${publicUrl}/api/ingest/${token ?? "TOKEN"}`;
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-2 rounded-md border border-line-strong bg-code p-2">
        <code className="min-w-0 flex-1 basis-64 select-all px-1 font-mono text-sm wrap-anywhere">
          {address}
        </code>
        {token && <CopyButton text={address} what="the webhook's address" label="Copy" />}
      </div>
      {token === null && (
        <Notice tone="warning">
          This server was started without knowing its token, so the address above is not whole.{" "}
          <code>npm start</code> prints the whole one; take it from there.
        </Notice>
      )}
      {isPrivate(publicUrl) && (
        <Notice>
          BugSplat cannot reach {new URL(publicUrl).host} from the internet. Run Crashboard where it
          can, or behind a tunnel or proxy, and set <code>PUBLIC_URL</code> to the address that
          leads there.
        </Notice>
      )}
    </div>
  );
}

/** Whether a host is one that only this machine or its own network knows. */
function isPrivate(publicUrl: string): boolean {
  const host = new URL(publicUrl).hostname;
  return (
    !host.includes(".") ||
    /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host) ||
    /\.(?:local|internal|lan|home)$/.test(host)
  );
}
