import type { Photo } from "@quick-photos/client-sdk";
import { QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test } from "vitest";
import { forgetAnswers } from "./forget-answers.ts";
import { bookmarkQuery, bookmarksQuery, feedQuery, photoQuery } from "./queries.ts";
import { queryClient } from "./query-client.ts";

const photo = { photoId: "p", owner: { userId: "o" }, reactions: { mine: "heart" } } as Photo;
const list = { pages: [{ items: [photo], nextCursor: null }], pageParams: [null] };
const answers = [photoQuery("p"), bookmarkQuery("p")] as const;

const known = () => answers.map(({ queryKey }) => queryClient.getQueryData(queryKey) !== undefined);

afterEach(() => queryClient.clear());

test("of what lists have told one person of a photo nothing is left, be it on screen or not", async () => {
  for (const isOnScreen of [false, true]) {
    queryClient.setQueryData(feedQuery().queryKey, list);
    queryClient.setQueryData(bookmarksQuery().queryKey, list);
    // Not asked for here, where no server is.
    const observers = answers.map(
      (options) =>
        new QueryObserver(queryClient, { ...(options as object), queryKey: options.queryKey, enabled: false }),
    );
    const stops = observers.map((observer) => observer.subscribe(() => {}));
    expect(known()).toEqual([true, true]);
    if (!isOnScreen) for (const stop of stops) stop();
    await forgetAnswers();
    expect(known()).toEqual([false, false]);
    for (const stop of stops) stop();
  }
});
