import { Badge } from "@/components/ui/badge";

/** What came with a report besides its facts. */
export function ContentMarks({ xml, debuggerText }: { xml: boolean; debuggerText: boolean }) {
  if (!xml && !debuggerText) return <span className="text-faint">–</span>;
  return (
    <span className="flex gap-1">
      {xml && <Badge>XML</Badge>}
      {debuggerText && <Badge>Debugger</Badge>}
    </span>
  );
}
