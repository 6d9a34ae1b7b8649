// npm run sample: posts made-up notifications to a running server, as BugSplat would.
import { parseArgs } from "node:util";
import { readRunningServer } from "@/lib/launch/running-server";
import { sampleNotifications } from "@/lib/samples/notifications";
import { type PostingResult, postNotifications } from "@/lib/samples/post-notifications";
import { StartProblem } from "@/lib/start-problem";
import { showProgress } from "@/scripts/progress-bar";
import { wholeNumber } from "@/scripts/whole-number";

const usage = `Usage: npm run sample [-- OPTIONS]
  --url WEBHOOK   full address of the webhook; by default that of the server running here
  --reports N     how many reports, 360 by default
  --days N        over how many days until now, 30 by default
  --help          shows this`;

const settings = readSettings(process.argv.slice(3));
if (settings.help) console.log(usage);
else await sample(settings);

type Settings = { url: string | undefined; reports: number; days: number; help: boolean };

function readSettings(args: string[]): Settings {
  const { url, reports, days, help } = parseOptions(args);
  if (url !== undefined && !(/^https?:/.test(url) && URL.canParse(url))) {
    throw new StartProblem("--url must be an address that begins with http:// or https://.");
  }
  return {
    url,
    reports: wholeNumber("--reports", reports, 1_000_000),
    days: wholeNumber("--days", days, 3650),
    help,
  };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        url: { type: "string" },
        reports: { type: "string", default: "360" },
        days: { type: "string", default: "30" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new StartProblem(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

async function sample({ url, reports, days }: Settings): Promise<void> {
  const { webhook, dashboard } = await findServer(url);
  console.log(`Posting ${reports} made-up notifications of ${days} days to ${dashboard}`);
  const progress = showProgress(reports);
  const result = await postNotifications({
    notifications: sampleNotifications({ now: new Date(), reports, days }),
    webhook,
    concurrency: 4,
    onAnswer: () => progress.step(),
  });
  progress.end();
  report(result, dashboard);
}

async function findServer(
  url: string | undefined,
): Promise<{ webhook: string; dashboard: string }> {
  if (url !== undefined) return { webhook: url, dashboard: new URL(url).origin };
  const { env } = await import("@/lib/env");
  const server = await readRunningServer(env.dataDir);
  if (server) return server;
  throw new StartProblem(
    "No Crashboard is running with this data folder. Start one with npm start in another terminal, or name its webhook: npm run sample -- --url ADDRESS",
  );
}

function report({ counts, reasons, stopped }: PostingResult, dashboard: string): void {
  const parts = Object.entries(counts).filter(
    ([answer, count]) => answer === "stored" || count > 0,
  );
  const summary = parts.map(([answer, count]) => `${count} ${answer}`).join(", ");
  if (stopped !== null) {
    const before = `Until then: ${summary}. Running this again is safe: what has arrived before is not counted a second time.`;
    throw new StartProblem(
      counts.stored + counts.duplicate > 0 ? `${stopped}\n${before}` : stopped,
    );
  }
  for (const reason of reasons) console.log(`Refused, because: ${reason}`);
  console.log(`Done: ${summary}.\nLook at it: ${dashboard}`);
}
