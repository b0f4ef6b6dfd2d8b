import type { Page } from "@playwright/test";

/** About as long as the cursors of the API are. */
const cursorLength = 120;

/** The lines with which a streamed batch answers one of its calls: promises of promises, three to an answer. */
function linesOf(data: unknown, call: number): string[] {
  const first = call * 3;
  return [
    JSON.stringify([first, 0, [[{ result: 0 }], ["result", 0, first + 1]]]),
    JSON.stringify([first + 1, 0, [[{ data: 0 }], ["data", 0, first + 2]]]),
    JSON.stringify([first + 2, 0, [[data]]]),
  ];
}

/** The id of the photo that a feed of copies has at an index: it ends with it. */
export const copyId = (index: number): string => `AAAAAAAAAAAAAAAA.${String(index).padStart(26, "0")}`;

/** Answers for the API with a feed of so many copies of one photo, in pages as long as the app asks for. */
export async function answerWithCopies(page: Page, photo: object, entries: number): Promise<void> {
  const pageOf = ({ cursor, limit }: { cursor?: string; limit: number }) => {
    const from = Number(cursor ?? 0);
    const next = Math.min(from + limit, entries);
    const items = Array.from({ length: next - from }, (_, index) => ({ ...photo, photoId: copyId(from + index) }));
    return { items, nextCursor: next < entries ? String(next).padStart(cursorLength, "0") : null };
  };
  await page.route(/\/trpc\/(feed\.home|photos\.byId)[,?]/, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const inputs = JSON.parse(searchParams.get("input") ?? "{}");
    const calls = pathname.replace("/trpc/", "").split(",");
    const answers = calls.map((path, call) =>
      path === "feed.home" ? pageOf(inputs[call]) : { ...photo, photoId: inputs[call].photoId },
    );
    const head = Object.fromEntries(calls.map((_, call) => [call, [[0], [null, 0, call * 3]]]));
    const lines = [JSON.stringify(head), ...answers.flatMap(linesOf)];
    await route.fulfill({ contentType: "application/json", body: `${lines.join("\n")}\n` });
  });
}
