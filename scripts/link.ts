// npm run link: prints a link that lets somebody in, for whoever can run commands on the server.
import { parseArgs } from "node:util";
import { makeEntryLink } from "@/lib/access/entry-link";
import { type Client, connect } from "@/lib/db";
import { env } from "@/lib/env";
import { onOwnDatabase } from "@/lib/launch/own-database";
import { readRunningServer } from "@/lib/launch/running-server";
import { StartProblem } from "@/lib/start-problem";

const usage = `Usage: npm run link [-- E-MAIL]
  E-MAIL          makes a link for a new password of this member
  without         makes the link for the first account, where nobody has one yet
  --help          shows this`;

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  options: { help: { type: "boolean", short: "h", default: false } },
  allowPositionals: true,
});
if (values.help || positionals.length > 1) console.log(usage);
else {
  await onOwnDatabase(console.log, async (url) => {
    const db = connect(url);
    try {
      const path = await db.$transaction((client) => makeLink(client, positionals[0]));
      const server = await readRunningServer(env.dataDir);
      console.log(`Good once and for a day:\n${server?.dashboard ?? env.publicUrl}${path}`);
    } finally {
      await db.$disconnect();
    }
  });
}
process.exit(0);

async function makeLink(client: Client, email: string | undefined): Promise<string> {
  if (email === undefined) {
    if ((await client.member.count()) === 0) return makeEntryLink(client, { kind: "set-up" }, null);
    throw new StartProblem(
      `Somebody has an account already. Name whose password is forgotten.\n${usage}`,
    );
  }
  const member = await client.member.findUnique({
    where: { email: email.toLowerCase(), removedAt: null },
  });
  if (member) {
    return makeEntryLink(
      client,
      { kind: "new-password", email: member.email, memberId: member.id },
      null,
    );
  }
  throw new StartProblem(`No member has the address ${email}.`);
}
