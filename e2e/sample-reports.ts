import { sampleNotifications } from "@/lib/samples/notifications";
import type { PlanOptions } from "@/lib/samples/plan";

/** The samples that every journey but the first finds on the server. */
export function sampleRun(): PlanOptions {
  return { now: new Date(), reports: 360, days: 30, seed: 1 };
}

/** The address, by BugSplat's ids, of the sample of a group that came with the most text. */
export function fullestSample(groupName: string): string {
  let address: string | null = null;
  let longest = -1;
  for (const { body } of sampleNotifications(sampleRun())) {
    const length = `${body.reportXml ?? ""}${body.debugOutput ?? ""}`.length;
    if (body.stackKeyName !== groupName || length <= longest) continue;
    longest = length;
    address = `/reports?bugsplat=${body.database}:${body.id}`;
  }
  if (address === null) throw new Error(`No sample is of the group ${groupName}.`);
  return address;
}
