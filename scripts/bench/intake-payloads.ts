import { sampleNotifications } from "@/lib/samples/notifications";

/** In characters of JSON, about. */
const SIZE = 70_000;

/**
 * Notifications of 70 KB without an end, each of another report: of two, one has a stack that was
 * there before, and one a stack that nobody has seen.
 */
export function* intakePayloads(now: Date): Generator<string> {
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
    yield JSON.stringify({ ...body, id, user: `user ${id % 500}`, reportXml, debugOutput });
  }
}
