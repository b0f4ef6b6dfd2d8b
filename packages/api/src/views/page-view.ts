import type { Page } from "@quick-photos/db";

/** Returns a page with every item as it travels. */
export function pageView<Stored, Wire>(page: Page<Stored>, view: (item: Stored) => Wire): Page<Wire> {
  return { items: page.items.map(view), nextCursor: page.nextCursor };
}
