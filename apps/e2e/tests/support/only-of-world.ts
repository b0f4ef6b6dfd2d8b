import type { Page } from "@playwright/test";
import { answerCalls } from "./answer-calls.ts";
import type { Person } from "./people.ts";
import type { World } from "./world.ts";

/** Photos of each that are shown. */
const most = 3;

/** Returns somebody's newest photos as lists of everybody's show them. */
async function tilesOf({ client, userId }: Person) {
  const { items } = await client.api.photos.byUser.query({ userId, limit: most });
  return items.map(({ caption, reactions: _, altText, ...tile }) => ({ ...tile, altText: altText || caption }));
}

/**
 * Answers, for somebody who follows nobody, what is asked of everybody's photos with those of a world: other journeys
 * share photos on the same server, and a screen is to look the same in every run.
 */
export async function onlyOfWorld(page: Page, { me, friend }: World): Promise<void> {
  const people = await Promise.all([me, friend].map(async (person) => ({ person, tiles: await tilesOf(person) })));
  const tiles = people.flatMap((each) => each.tiles).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const suggestions = people.flatMap((each) => {
    const user = each.tiles[0]?.owner;
    return user ? [{ user, followedBy: [], mutual: 0, photos: each.tiles }] : [];
  });
  const list = () => ({ items: tiles, nextCursor: null });
  await answerCalls(page, {
    "explore.recent": list,
    "explore.wellLiked": list,
    "suggestions.list": () => ({ items: suggestions }),
  });
}
