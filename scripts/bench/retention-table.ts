import { formatCount } from "@/lib/format";
import type { Measured } from "@/scripts/bench/benchmark";
import type { Posts } from "@/scripts/bench/load-webhook";
import type { Watched } from "@/scripts/bench/retention-switch";
import { spreadOf } from "@/scripts/bench/spread";

/** Milliseconds of the visits to each page, by its name. */
export type PageTimes = Map<string, number[]>;

/** What one round has measured. */
export type RetentionSample = {
  floor: Posts;
  opened: Watched<PageTimes>;
  stored: Watched<Posts>;
};

/** The rounds in which retention rested, and those in which it worked. */
export type RetentionSamples = { rest: RetentionSample[]; work: RetentionSample[] };

/** A rate while retention works is at least so much of that while it rests. */
const AT_LEAST = 0.8;
/** A time grows as a rate falls. */
const AT_MOST = 1 / AT_LEAST;

/** What retention costs pages and intake, and whether it was at work, or at rest, where it should be. */
export function compareWithRest(samples: RetentionSamples): Measured {
  const parts = [comparePages(samples), compareIntake(samples), checkWork(samples)];
  return {
    table: parts.flatMap(({ table }) => table),
    goals: parts.flatMap(({ goals }) => goals),
  };
}

function comparePages({ rest, work }: RetentionSamples): Measured {
  const pages = [...(rest[0]?.opened.result.keys() ?? [])].map((name) => {
    const before = spreadOf(timesOf(rest, name));
    const meanwhile = spreadOf(timesOf(work, name));
    return { name, before, meanwhile, late: meanwhile.p95 / before.p95 };
  });
  const visits = timesOf(rest, pages[0]?.name ?? "").length;
  return {
    table: [
      [`of ${visits}`, "none goes", "p95", "reports go", "p95", "ratio", "of p95", "at most"],
      ...pages.map(({ name, before, meanwhile, late }) => [
        name,
        ...[before.median, before.p95, meanwhile.median, meanwhile.p95].map(milliseconds),
        ...[meanwhile.median / before.median, late, AT_MOST].map(twoDigits),
      ]),
    ],
    goals: pages.map(({ name, late }) => ({
      ...{ what: `p95 of ${name}`, measured: late, atMost: AT_MOST, format: twoDigits },
    })),
  };
}

const timesOf = (samples: RetentionSample[], page: string) =>
  samples.flatMap(({ opened }) => opened.result.get(page) ?? []);

function compareIntake({ rest, work }: RetentionSamples): Measured {
  const [before, meanwhile] = [intakeOf(rest), intakeOf(work)];
  const ratio = meanwhile.share / before.share;
  const cells = (name: "floor" | "stored") =>
    [before, meanwhile].flatMap((of) => [of[name].rate.toFixed(0), milliseconds(of[name].late)]);
  return {
    table: [
      [
        `of ${rest.length}, per s`,
        "none goes",
        "p99",
        "reports go",
        "p99",
        "ratio",
        "",
        "at least",
      ],
      ["only read, none goes", ...cells("floor")],
      ["stored", ...cells("stored")],
      [
        ...["stored, of only read", twoDigits(before.share), "", twoDigits(meanwhile.share), ""],
        ...[twoDigits(ratio), "", twoDigits(AT_LEAST)],
      ],
    ],
    goals: [{ what: "intake", measured: ratio, atLeast: AT_LEAST, format: twoDigits }],
  };
}

type Rate = { rate: number; late: number };

function intakeOf(samples: RetentionSample[]): { floor: Rate; stored: Rate; share: number } {
  const floor = rateOf(samples.map((sample) => sample.floor));
  const stored = rateOf(samples.map((sample) => sample.stored.result));
  return { floor, stored, share: stored.rate / floor.rate };
}

function rateOf(posts: Posts[]): Rate {
  const rate = spreadOf(posts.map(({ perSecond }) => perSecond)).median;
  return { rate, late: spreadOf(posts.flatMap((one) => one.milliseconds)).p99 };
}

/** A round in which retention did not do what it should be compared by is no round. */
function checkWork({ rest, work }: RetentionSamples): Measured {
  const rested = rest.filter((sample) => phases(sample).every(({ gone }) => gone === 0)).length;
  const worked = work.filter((sample) =>
    phases(sample).every(({ gone, isLeft }) => gone > 0 && isLeft),
  ).length;
  const speed = (what: "opened" | "stored") =>
    [rest, work].flatMap((samples) => [gonePerSecond(samples.map((sample) => sample[what])), ""]);
  const format = (rounds: number) => `${rounds} of ${work.length}`;
  return {
    table: [
      ["reports that went, per s", "none goes", "", "reports go"],
      ["while pages were opened", ...speed("opened")],
      ["while notifications were stored", ...speed("stored")],
      ["rounds all through", format(rested), "", format(worked)],
    ],
    goals: [
      { what: "rounds without reports going", measured: rested, atLeast: rest.length, format },
      {
        what: "rounds with reports going all through",
        ...{ measured: worked, atLeast: work.length, format },
      },
    ],
  };
}

const phases = ({ opened, stored }: RetentionSample) => [opened, stored];

function gonePerSecond(watched: Watched<unknown>[]): string {
  const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0);
  const gone = sum(watched.map((one) => one.gone));
  return formatCount(Math.round(gone / sum(watched.map(({ seconds }) => seconds))));
}

const twoDigits = (figure: number) => figure.toFixed(2);
const milliseconds = (figure: number) => `${formatCount(Math.round(figure))} ms`;
