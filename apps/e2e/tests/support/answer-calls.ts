import type { Page, Route } from "@playwright/test";

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

/** Returns what the server answers to one call of a batch, asked by itself and in one piece. */
async function ask(route: Route, path: string, input: Input | undefined): Promise<unknown> {
  const { "trpc-accept": _, ...headers } = route.request().headers();
  const url = new URL(`/trpc/${path}`, route.request().url());
  if (input) url.searchParams.set("input", JSON.stringify(input));
  const response = await route.fetch({ url: url.href, headers });
  const { result } = await response.json();
  return result.data;
}

/** Answers for the API: each procedure with what is made of its input, and what is asked together with it as the server does. */
export async function answerCalls(page: Page, answers: Record<string, (input: Input) => unknown>): Promise<void> {
  await page.route("**/trpc/**", async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const calls = pathname.replace("/trpc/", "").split(",");
    if (!calls.some((path) => path in answers)) return route.fallback();
    const inputs = JSON.parse(searchParams.get("input") ?? "{}");
    const head = Object.fromEntries(calls.map((_, call) => [call, [[0], [null, 0, call * 3]]]));
    const data = await Promise.all(
      calls.map((path, call) => answers[path]?.(inputs[call] ?? {}) ?? ask(route, path, inputs[call])),
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
