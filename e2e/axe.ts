import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What is in a page is the same in both themes: only its colours are not. */
type Looking = { coloursOnly?: boolean; without?: string[] };

/**
 * What axe finds wrong with a page: each rule with the first element. Legacy mode looks into no frames of
 * other sites, of which we have none, in half of the time.
 */
export async function violationsOf(
  page: Page,
  { coloursOnly = false, without = [] }: Looking = {},
): Promise<string[]> {
  // On the way from page to page it has no title for a moment.
  await expect(page).toHaveTitle(/./);
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  for (const selector of without) axe.exclude(selector);
  if (coloursOnly) axe.withRules(["color-contrast"]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
