import type { Photo } from "@quick-photos/client-sdk";
import { QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import "../../styles/index.css";
import { queryClient } from "../../api/query-client.ts";
import { FeedList } from "./feed-list.tsx";

const router = createRouter({ routeTree: createRootRoute() });

const dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

const photo = (index: number): Photo => ({
  photoId: `OWNER.${index}`,
  owner: { userId: "OWNER", username: "ada", displayName: "Ada", pictureUrl: null },
  caption: `Number ${index}.`,
  altText: "",
  createdAt: "2026-01-01T00:00:00Z",
  width: 800,
  height: 400,
  placeholder: "",
  urls: { thumb: dot, feed: dot, full: dot },
  sources: [],
  reactions: { counts: { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 }, total: 0, mine: null, recent: [] },
});

const feed = {
  pages: [{ items: Array.from({ length: 6 }, (_, index) => photo(index)), nextCursor: null }],
  pageParams: [null],
};

/** Looks at every picture as it comes into the page, before it can have arrived; returns what was seen of each. */
function watchPictures() {
  const seen = new Map<Element, { card: Element | null; isHidden: boolean; priority: string }>();
  const look = (node: Node) => {
    for (const picture of node instanceof Element ? node.querySelectorAll("img") : [])
      if (!seen.has(picture))
        seen.set(picture, {
          card: picture.closest("article"),
          isHidden: getComputedStyle(picture).opacity === "0",
          priority: picture.fetchPriority,
        });
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(look);
  }).observe(document.body, { childList: true, subtree: true });
  return seen;
}

test("pictures of the first screen do not wait to fade in, those below it do; the first is asked for first", async () => {
  scrollTo({ top: 0 });
  const seen = watchPictures();
  const { container } = await render(
    <QueryClientProvider client={queryClient}>
      <RouterContextProvider router={router}>
        <FeedList feed={feed} hasMore={false} />
      </RouterContextProvider>
    </QueryClientProvider>,
  );
  await expect.poll(() => seen.size).toBeGreaterThan(4);
  const pictures = [...seen.values()].map(({ card, ...look }) => ({
    ...look,
    topPx: card?.getBoundingClientRect().top ?? 0,
  }));
  const isHidden = ({ isHidden: hidden }: (typeof pictures)[number]) => hidden;
  const first = pictures.filter(({ topPx }) => topPx < innerHeight);
  expect(first.length).toBeGreaterThan(1);
  expect(first.some(isHidden)).toBe(false);
  expect(pictures.slice(first.length + 1).every(isHidden)).toBe(true); // heights are a guess before they are measured
  expect(pictures.map(({ priority }) => priority)).toEqual(["high", ...pictures.slice(1).map(() => "auto")]);
  const cards = [...container.querySelectorAll("article")];
  expect(cards.map((card) => card.querySelector("img")?.alt)).toEqual(cards.map(() => "Photo by Ada"));
  expect(cards.map((card) => card.querySelector("h2")?.textContent)).toEqual(cards.map(() => "Ada"));
});
