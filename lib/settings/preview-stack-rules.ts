import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { FrameRules, Verdict } from "@/lib/report/in-app/frame-rule";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { frameOf } from "@/lib/report/report";
import { StackFrames } from "@/lib/report/stack-frames";
import { getStackRules } from "@/lib/settings/get-stack-rules";

/** What other rules would make of the newest reports of a database. */
export type RulesPreview = {
  reports: number;
  frames: number;
  changed: number;
  /** The first changed frames, each symbol once. */
  examples: { symbol: string; before: Verdict; after: Verdict }[];
};

const REPORTS = 20;
const EXAMPLES = 8;

type Row = { platform: string | null; crashTypeId: number | null; frames: unknown };

/**
 * Judges the crashing threads of the newest reports by the saved rules and by `rules`. Distinct stacks
 * know no modules, so that rules about the path of a module count only where a source file matches.
 */
export async function previewStackRules(
  scope: Scope,
  databaseId: bigint,
  rules: FrameRules,
): Promise<RulesPreview> {
  const preview: RulesPreview = { reports: 0, frames: 0, changed: 0, examples: [] };
  if (!scope.databaseIds.includes(databaseId)) return preview;
  const [saved, rows] = await Promise.all([
    getStackRules(scope, databaseId),
    listNewestStacks(databaseId),
  ]);
  const shown = new Set<string>();
  for (const { frames, crashTypeId, platform } of rows) {
    const system = { modules: [], os: null, platform };
    const before = reportJudge(system, { crashTypeId, frameRules: saved.rules });
    const after = reportJudge(system, { crashTypeId, frameRules: rules });
    preview.reports += 1;
    for (const frame of StackFrames.parse(frames).map(frameOf)) {
      const change = { before: before(frame).verdict, after: after(frame).verdict };
      preview.frames += 1;
      if (change.before === change.after) continue;
      preview.changed += 1;
      const symbol = frame.symbol ?? "";
      if (shown.size < EXAMPLES && !shown.has(symbol)) {
        preview.examples.push({ symbol, ...change });
      }
      shown.add(symbol);
    }
  }
  return preview;
}

function listNewestStacks(databaseId: bigint): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select r.platform, r.crash_type_id as "crashTypeId",
      jsonb_path_query_array(s.frames, '$[0 to 199]') as frames
    from (
      select * from reports
      where database_id = ${databaseId}::bigint and stack_id is not null
      order by received_at desc, id desc limit ${REPORTS}::int
    ) r
    join stacks s on s.database_id = r.database_id and s.id = r.stack_id`;
}
