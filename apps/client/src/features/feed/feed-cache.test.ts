import type { Photo } from "@quick-photos/client-sdk";
import { beforeEach, expect, test } from "vitest";
import { feedQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { addToFeed, removeOwnerFromFeed } from "./feed-cache.ts";

const photo = (photoId: string, userId = "ada") => ({ photoId, owner: { userId }, caption: "Sea" }) as Photo;

const shown = () =>
  queryClient
    .getQueryData(feedQuery().queryKey)
    ?.pages.flatMap(({ items }) => items.map(({ photoId }) => photoId))
    .join(" ");

/** Asks for the feed, and returns how its answer comes. */
function ask(): (...photos: Photo[]) => Promise<void> {
  let answer = (_: { items: Photo[]; nextCursor: null }) => {};
  const coming = new Promise<{ items: Photo[]; nextCursor: null }>((resolve) => {
    answer = resolve;
  });
  const asked = queryClient.fetchInfiniteQuery({ ...feedQuery(), queryFn: () => coming, staleTime: 0 });
  return async (...items) => {
    answer({ items, nextCursor: null });
    await asked;
  };
}

beforeEach(() => queryClient.clear());

test("a photo shared while the feed is on its way stands first in it", async () => {
  const answer = ask();
  addToFeed(photo("new"));
  await answer(photo("old"));
  await expect.poll(shown).toBe("new old");
});

test("one that the feed has brought meanwhile stays where it is, once", async () => {
  await ask()(photo("old"));
  const answer = ask();
  addToFeed(photo("new"));
  expect(shown()).toBe("new old");
  await answer(photo("newer"), photo("new"), photo("old"));
  await expect.poll(shown).toBe("newer new old");
});

test("somebody unfollowed while the feed is on its way is not in it", async () => {
  const answer = ask();
  removeOwnerFromFeed("bob");
  await answer(photo("hers"), photo("his", "bob"));
  await expect.poll(shown).toBe("hers");
});
