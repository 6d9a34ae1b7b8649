import { redirect } from "next/navigation";
import { route } from "@/components/ui/route";

/**
 * Shows the page that a form was on, or the next one, and says there what came of it.
 *
 * @param query its filters, "" or "?…"
 * @param said by parameters of the address
 */
export function backTo(path: string, query: string, said: Record<string, string>): never {
  const address = new URLSearchParams(query);
  for (const [name, value] of Object.entries(said)) address.set(name, value);
  redirect(route(`${path}?${address}`));
}
