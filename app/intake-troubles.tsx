import { TroubleBanner } from "@/components/shell/trouble-banner";
import { readTroubles } from "@/lib/health/troubles";

/** What troubles intake, above every page: whatever one looks at, it may be less than there is. */
export async function IntakeTroubles() {
  const troubles = await readTroubles();
  return <TroubleBanner troubles={troubles.map(({ words }) => words)} />;
}
