import { expect, type Locator, type Page } from "@playwright/test";
import { type AccessPattern, tutorialPatterns } from "@quick-photos/db";

/** What the inspector says while it is closed, and how it is opened. */
export const pill = (page: Page): Locator => page.getByRole("button", { name: /^Open the inspector/ });

/** Returns what a procedure cost each time that it was called, the latest first; also of rows that are closed. */
const costsOf = (page: Page, procedure: string): Promise<string[]> =>
  page
    .locator(`.inspector [data-procedure="${procedure}"]`)
    .evaluateAll((sections) => sections.map((section) => section.querySelector("p")?.textContent ?? ""));

const units = (count: number, kind: string): string[] =>
  count === 0 ? [] : [`${count} ${kind} unit${count === 1 ? "" : "s"}`];

/** Returns what the inspector should say of a pattern on its budget, what it names being known to the server. */
function budgetOf({ budget }: AccessPattern): string {
  const { requests, readUnits, writeUnits, indexReadUnits, indexWriteUnits } = budget;
  return [
    `${requests} request${requests === 1 ? "" : "s"}`,
    ...units(readUnits, "read"),
    ...units(writeUnits, "write"),
    ...units(indexReadUnits, "index read"),
    ...units(indexWriteUnits, "index write"),
  ].join(", ");
}

/**
 * Expects that the inspector has said of those of the ten patterns what the README does, each at least once: the same
 * procedure costs less where there is less to read, as in a profile of one's own. None may be over its budget.
 */
export async function expectBudgets(page: Page, ids: readonly string[]): Promise<void> {
  const patterns = tutorialPatterns.filter(({ id }) => ids.includes(id));
  expect(patterns).toHaveLength(ids.length);
  const missing = async () => {
    const costs = await Promise.all(patterns.map(({ id }) => costsOf(page, id)));
    return patterns.flatMap((pattern, index) => {
      const [wanted, told = []] = [budgetOf(pattern), costs[index]];
      return told.includes(wanted) ? [] : [`${pattern.id}: ${wanted}, and was told ${told.join("; ")}`];
    });
  };
  await expect.poll(missing).toEqual([]);
  await expect(page.locator(".inspector").getByText("Over its budget")).toHaveCount(0);
}
