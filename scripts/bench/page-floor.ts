import { join } from "node:path";
import { formatCount } from "@/lib/format";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { serveFloorApp } from "@/scripts/bench/floor-app";
import { interleave } from "@/scripts/bench/interleave";
import { loadPage } from "@/scripts/bench/load-page";
import { spreadOf } from "@/scripts/bench/spread";

const REPORTS = 1_000_000;
const GROUPS = 5_000;
const DAYS = 90;
const ROUNDS = 9;
const CONNECTIONS = 8;
/** Pages of one sample. */
const PAGES = 32;
const AT_LEAST = 0.6;

/** What asking the database costs a page that has to be rendered anyway. */
export const pageFloor: Benchmark = {
  about: `Pages per second of the group list at ${formatCount(REPORTS)} reports (or --reports N), against a page of the same server that renders the same rows from memory`,
  seeding: ({ reports = REPORTS, keep }) => ({ reports, groups: GROUPS, days: DAYS, keep }),
  async run({ databaseUrl, cookie, authSecret, folder, signal }) {
    const variables = {
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(folder, "floor-data"),
      AUTH_SECRET: authSecret,
    };
    const app = await serveFloorApp(join(folder, "floor"), "groups", variables);
    try {
      await expectSameRows(`${app.address}/groups`, app.address + app.floor, cookie);
      const load = (path: string) =>
        loadPage(app.address + path, { cookie, connections: CONNECTIONS, times: PAGES, signal });
      const samples = await interleave(
        { floor: () => load(app.floor), subject: () => load("/groups") },
        ROUNDS,
        signal,
      );
      return compare(samples.get("subject") ?? [], samples.get("floor") ?? []);
    } finally {
      await app.close();
    }
  },
};

/** @throws when what is compared is not alike, as both would be fast without a row */
async function expectSameRows(subject: string, floor: string, cookie: string): Promise<void> {
  const [asked, remembered] = await Promise.all(
    [subject, floor].map((address) => countRows(address, cookie)),
  );
  if (asked !== undefined && asked > 1 && asked === remembered) return;
  throw new Error(`The group list has ${asked} rows, and its floor has ${remembered}.`);
}

async function countRows(address: string, cookie: string): Promise<number> {
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return (await answer.text()).split("<tr").length - 1;
}

function compare(subject: number[], floor: number[]): Measured {
  const ratio = spreadOf(subject).median / spreadOf(floor).median;
  const row = (name: string, samples: number[], ...more: string[]) => {
    const { median, low, high } = spreadOf(samples);
    return [name, median.toFixed(1), `${low.toFixed(1)}–${high.toFixed(1)}`, ...more];
  };
  return {
    table: [
      [`${CONNECTIONS} connections, of ${ROUNDS}`, "pages/s", "half of them", "ratio", "at least"],
      row("rows from memory", floor),
      row("/groups", subject, ratio.toFixed(2), AT_LEAST.toFixed(2)),
    ],
    goals: [
      {
        what: "pages/s of /groups",
        measured: ratio,
        atLeast: AT_LEAST,
        format: (figure) => figure.toFixed(2),
      },
    ],
  };
}
