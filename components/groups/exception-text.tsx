import { OutsideText } from "@/components/ui/outside-text";

/** Some messages hold a whole log; the report's page has every letter. */
const LONGEST = 600;

/** An exception in BugSplat's words, with its code behind them: "Access violation · c0000005". */
export function ExceptionText({ code, message }: { code: string; message: string }) {
  if (!code && !message) return <span className="text-faint">no exception</span>;
  return (
    <>
      {message && <OutsideText value={message.slice(0, LONGEST)} />}
      {message && code && " · "}
      {code && <OutsideText value={code} className={message ? "text-faint" : undefined} />}
    </>
  );
}
