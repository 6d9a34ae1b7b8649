import { Badge } from "@/components/ui/badge";
import type { FrameMarks } from "@/lib/report/frames/frame-marks";
import styles from "./frame-table.module.css";

type Props = {
  marks: FrameMarks;
  /** The group is named after this frame. */
  namesGroup: boolean;
  /** The query asked for it. */
  isFound: boolean;
};

const LONGEST = 120;

/** What is to be known of a frame beside its name, in a word or two each. */
export function FrameNotes({ marks: { inline, withoutSymbols }, namesGroup, isFound }: Props) {
  return (
    <>
      {namesGroup && (
        <span className={styles.note}>
          {" "}
          <Badge tone="accent">names the group</Badge>
        </span>
      )}
      {isFound && (
        <span className={styles.note}>
          {" "}
          <mark className="rounded-sm bg-mark px-1 text-text">found</mark>
        </span>
      )}
      {inline && <span className={styles.note}> inline</span>}
      {withoutSymbols && <span className={styles.note}> {missingWords(withoutSymbols)}</span>}
    </>
  );
}

/** `no symbols for tide.dll 1.2.3` */
function missingWords({ module, version }: NonNullable<FrameMarks["withoutSymbols"]>): string {
  if (module === null) return "in no known module";
  return ["no symbols for", module.slice(0, LONGEST), version?.slice(0, LONGEST)].join(" ").trim();
}
