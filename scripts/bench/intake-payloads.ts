import { sampleNotifications } from "@/lib/samples/notifications";
import type { SeededPlace } from "@/scripts/bench/seeded-places";

/** In characters of JSON, about. */
const SIZE = 70_000;

/** BugSplat's ids of seeded reports are smaller. */
const BEYOND_SEEDED = 1_000_000_000;

type Body = Record<string, unknown> & { id: number };

/**
 * Notifications of 70 KB without an end, each of another report: of two, one has a stack that was
 * there before, and one a stack that nobody has seen.
 */
export function* intakePayloads(now: Date): Generator<string> {
  for (const body of intakeBodies(now)) yield JSON.stringify(body);
}

/** The same, received at this moment in places of a seeded database, in turn. */
export function* seededPayloads(places: SeededPlace[]): Generator<string> {
  for (const body of intakeBodies(new Date())) {
    const place = places[body.id % places.length];
    const received = new Date().toISOString();
    yield JSON.stringify({ ...body, ...place, received, id: BEYOND_SEEDED + body.id });
  }
}

function* intakeBodies(now: Date): Generator<Body> {
  const bodies = [...sampleNotifications({ now, reports: 360, days: 30 })]
    .filter(({ generation }) => generation.startsWith("V1"))
    .map(({ body }) => body);
  for (let id = 1; ; id += 1) {
    const body = bodies[id % bodies.length] ?? {};
    const xml = String(body.reportXml);
    const reportXml = id % 2 === 0 ? xml : xml.replaceAll("</symbol>", `_${id}</symbol>`);
    const text = String(body.debugOutput);
    const room = SIZE - JSON.stringify({ ...body, reportXml, debugOutput: "" }).length;
    const times = Math.ceil(room / Math.max(1, text.length));
    const debugOutput = text.repeat(Math.max(0, times)).slice(0, Math.max(0, room));
    yield { ...body, id, user: `user ${id % 500}`, reportXml, debugOutput };
  }
}
