import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { frameOf } from "@/lib/report/report";
import { StackFrames } from "@/lib/report/stack-frames";
import { getStackRules } from "@/lib/settings/get-stack-rules";

/** Real places in an application's source, to try a link with. */
export type SourceExample = {
  report: string;
  version: string;
  places: { file: string; line: number | null }[];
};

const PLACES = 3;

type Row = {
  report: string;
  version: string;
  platform: string | null;
  crashTypeId: number | null;
  frames: unknown;
};

/** From the newest report with a file in a frame of the application's own; null when there is none. */
export async function findSourceExample(
  scope: Scope,
  application: PublicId,
): Promise<SourceExample | null> {
  if (!scope.databaseIds.includes(application.databaseId)) return null;
  const [{ rules }, rows] = await Promise.all([
    getStackRules(scope, application.databaseId),
    listNewestStacks(application),
  ]);
  for (const row of rows) {
    const places = ownPlaces(row, rules);
    if (places.length > 0) return { report: row.report, version: row.version, places };
  }
  return null;
}

function ownPlaces({ frames, platform, crashTypeId }: Row, frameRules: FrameRules) {
  const judge = reportJudge({ modules: [], os: null, platform }, { crashTypeId, frameRules });
  const own = StackFrames.parse(frames).filter(
    (frame) => frame.file && judge(frameOf(frame)).verdict === "in-app",
  );
  const byFile = new Map(own.map(({ file, line }) => [file ?? "", line]));
  return [...byFile].slice(0, PLACES).map(([file, line]) => ({ file, line }));
}

/** Of each version the newest report with a stack: an index leads to it, however many there are. */
function listNewestStacks({ databaseId, id }: PublicId): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select r.database_id || '-' || r.id as report, v.name as version, r.platform,
      r.crash_type_id as "crashTypeId", jsonb_path_query_array(s.frames, '$[0 to 49]') as frames
    from versions v
    cross join lateral (
      select * from reports
      where database_id = v.database_id and version_id = v.id and stack_id is not null
      order by received_at desc, id desc limit 1
    ) r
    join stacks s on s.database_id = r.database_id and s.id = r.stack_id
    where v.database_id = ${databaseId}::bigint and v.application_id = ${id}::bigint
    order by r.received_at desc, r.id desc limit 10`;
}
