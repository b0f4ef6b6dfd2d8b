import { expect, test } from "vitest";
import { items, pages } from "./pages.ts";

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of source) all.push(item);
  return all;
}

const list = (all: number[][]) => {
  const asked: (string | undefined)[] = [];
  return {
    asked,
    query: async ({ cursor }: { cursor?: string | undefined; userId: string }) => {
      asked.push(cursor);
      const at = Number(cursor ?? 0);
      return { items: all[at] ?? [], nextCursor: at + 1 < all.length ? String(at + 1) : null };
    },
  };
};

test("walks to the last page, past an empty one", async () => {
  const procedure = list([[1, 2], [], [3]]);
  expect(await collect(items(procedure, { userId: "anna" }))).toEqual([1, 2, 3]);
  expect(procedure.asked).toEqual([undefined, "1", "2"]);
});

test("asks for no page that nobody takes", async () => {
  const procedure = list([[1], [2], [3]]);
  for await (const page of pages(procedure, { userId: "anna" })) {
    expect(page).toEqual([1]);
    break;
  }
  expect(procedure.asked).toEqual([undefined]);
});

test("begins at a given cursor", async () => {
  expect(await collect(items(list([[1], [2]]), { userId: "anna", cursor: "1" }))).toEqual([2]);
});
