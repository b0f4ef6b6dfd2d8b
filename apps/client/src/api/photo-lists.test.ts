import { afterEach, expect, test } from "vitest";
import { changePhotoListsWith, type PhotoList } from "./photo-lists.ts";
import { queryClient } from "./query-client.ts";

const queryKey = ["a list"];
const page = (...ids: string[]) => ({ items: ids.map((photoId) => ({ photoId })), nextCursor: null });

const shown = () =>
  queryClient.getQueryData<PhotoList>(queryKey)?.pages.flatMap(({ items }) => items.map(({ photoId }) => photoId));

const without = (list: PhotoList): PhotoList => ({
  ...list,
  pages: list.pages.map((it) => ({ ...it, items: it.items.filter(({ photoId }) => photoId !== "gone") })),
});

afterEach(() => queryClient.clear());

test("a photo that went while its list was on its way does not come back with it", async () => {
  queryClient.setQueryData(queryKey, { pages: [page("gone", "kept")], pageParams: [null] });
  let answer = (_: ReturnType<typeof page>) => {};
  const coming = new Promise<ReturnType<typeof page>>((resolve) => {
    answer = resolve;
  });
  const asked = queryClient.fetchInfiniteQuery({
    queryKey,
    queryFn: () => coming,
    initialPageParam: null,
    staleTime: 0,
  });
  changePhotoListsWith("gone", without);
  expect(shown()).toEqual(["kept"]);
  answer(page("new", "gone", "kept"));
  await asked;
  await expect.poll(shown).toEqual(["new", "kept"]);
});
