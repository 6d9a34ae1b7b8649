import type { NextRequest } from "next/server";
import { reader } from "@/app/viewer-scope";
import { writeAudit } from "@/lib/access/audit";
import { ipAddressOf } from "@/lib/access/ip-address";

/** Notes that whoever asks, a member or a script, takes a list away as a file. */
export async function noteExport(request: NextRequest, subject: string): Promise<void> {
  const { author } = await reader();
  const ipAddress = ipAddressOf(request.headers);
  await writeAudit({ action: "export", subject, ...author, ipAddress });
}
