import { LongText } from "@/components/ui/long-text";
import { OutsideText } from "@/components/ui/outside-text";
import { SymbolName } from "@/components/ui/symbol-name";
import { fileName } from "@/lib/format-symbol";
import type { Cause } from "@/lib/report/cause";

/** Longer messages stand below the line, where they can be opened. */
const LONGEST = 240;
const LONGEST_TITLE = 2_000;

/** "Access violation (c0000005) in Render!Mesh::Draw at Mesh.cpp:238, thread 4": what is known of it. */
export function CauseLine({ cause }: { cause: Cause }) {
  const { what, code, symbol, file, line, threadId } = cause;
  if (!what && !code && !symbol) {
    return <p className="text-muted">BugSplat sent neither an exception nor a stack.</p>;
  }
  const title = what ?? code;
  return (
    <>
      <p className="text-lg leading-7 [overflow-wrap:anywhere]">
        {title && <OutsideText value={clip(title)} className="font-semibold" />}
        {what && code && code !== what && (
          <span className="text-muted">
            {" ("}
            <OutsideText value={clip(code)} className="font-mono text-base" />)
          </span>
        )}
        {symbol && (
          <span className="text-muted">
            {title ? " in " : "In "}
            <span className="font-mono text-base">
              <SymbolName symbol={symbol} />
            </span>
          </span>
        )}
        {file && (
          <span className="text-muted">
            {" at "}
            <bdi title={file.slice(0, LONGEST_TITLE)} className="font-mono text-base text-text">
              {clip(fileName(file))}
              {line !== null && `:${line}`}
            </bdi>
          </span>
        )}
        {threadId && (
          <span className="text-muted">
            , thread <OutsideText value={clip(threadId)} />
          </span>
        )}
      </p>
      {what && what.length > LONGEST && <LongText value={what} className="text-muted" />}
    </>
  );
}

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
