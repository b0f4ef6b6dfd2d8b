import type { Page } from "@playwright/test";

/** What a call asks for, as the API's lists do. */
interface Input {
  cursor?: string;
  limit?: number;
  [field: string]: unknown;
}

/** About as long as the cursors of the API are. */
const cursorLength = 120;

/** Items of a page when none are asked for. */
const defaultLimit = 20;

/** The lines with which a streamed batch answers one of its calls: promises of promises, three to an answer. */
function linesOf(data: unknown, call: number): string[] {
  const first = call * 3;
  return [
    JSON.stringify([first, 0, [[{ result: 0 }], ["result", 0, first + 1]]]),
    JSON.stringify([first + 1, 0, [[{ data: 0 }], ["data", 0, first + 2]]]),
    JSON.stringify([first + 2, 0, [[data]]]),
  ];
}

/** Answers for the API: each procedure with what is made of its input. A batch has only such calls in it, or none. */
export async function answerCalls(page: Page, answers: Record<string, (input: Input) => unknown>): Promise<void> {
  await page.route("**/trpc/**", async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const calls = pathname.replace("/trpc/", "").split(",");
    if (!calls.some((path) => path in answers)) return route.fallback();
    const inputs = JSON.parse(searchParams.get("input") ?? "{}");
    const head = Object.fromEntries(calls.map((_, call) => [call, [[0], [null, 0, call * 3]]]));
    const data = await Promise.all(
      calls.map((path, call) => {
        const answer = answers[path];
        if (!answer) throw new Error(`${path} is asked together with what is answered here`);
        return answer(inputs[call] ?? {});
      }),
    );
    const lines = [JSON.stringify(head), ...data.flatMap(linesOf)];
    await route.fulfill({ contentType: "application/json", body: `${lines.join("\n")}\n` });
  });
}

/** A page of a list of so many items, each made of its index. */
export function pageOf(total: number, itemAt: (index: number) => object) {
  return ({ cursor, limit = defaultLimit }: Input) => {
    const from = Number(cursor ?? 0);
    const next = Math.min(from + limit, total);
    const items = Array.from({ length: next - from }, (_, index) => itemAt(from + index));
    return { items, nextCursor: next < total ? String(next).padStart(cursorLength, "0") : null };
  };
}
