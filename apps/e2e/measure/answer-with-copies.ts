import type { Page } from "@playwright/test";

/** About as long as the cursors of the API are. */
const cursorLength = 120;

/**
 * Answers each page of the feed with copies of one photo, until there were enough: the entry at an index has a photo
 * whose id ends with it.
 */
export async function answerWithCopies(page: Page, photo: object, entries: number): Promise<void> {
  await page.route(/\/trpc\/feed\.home\?/, async (route) => {
    const { cursor, limit } = JSON.parse(new URL(route.request().url()).searchParams.get("input") ?? "{}")["0"];
    const from = Number(cursor ?? 0);
    const items = Array.from({ length: limit }, (_, index) => ({
      ...photo,
      photoId: `AAAAAAAAAAAAAAAA.${String(from + index).padStart(26, "0")}`,
    }));
    const next = from + limit;
    const data = { items, nextCursor: next < entries ? String(next).padStart(cursorLength, "0") : null };
    await route.fulfill({
      contentType: "application/json",
      body: `{"0":[[0],[null,0,0]]}\n[0,0,[[{"result":0}],["result",0,1]]]\n[1,0,[[{"data":0}],["data",0,2]]]\n[2,0,[[${JSON.stringify(data)}]]]\n`,
    });
  });
}
