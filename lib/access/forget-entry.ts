import type { Client } from "@/lib/db";

/** Takes away all that lets a member in and what they may do; their name stays. */
export async function forgetEntry(client: Client, memberId: string): Promise<void> {
  const ofMember = { where: { memberId } };
  await client.session.deleteMany(ofMember);
  await client.credential.deleteMany(ofMember);
  await client.twoFactor.deleteMany(ofMember);
  await client.membership.deleteMany(ofMember);
}
