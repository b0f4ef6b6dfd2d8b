import { suggestionOutput } from "@quick-photos/contract/schemas";
import { expect, test } from "vitest";
import { sampleCard, sampleMedia, samplePhoto } from "../../test/sample-entities.ts";
import { photoTileView } from "./photo-tile-view.ts";
import { suggestionView } from "./suggestion-view.ts";
import { userCardView } from "./user-view.ts";

test("a suggestion shows cards, and how many friends there are behind it", () => {
  const { ownerId, ulid, media, altText, createdAt } = samplePhoto;
  const entry = { level: 0, shard: "0", ownerId, ulid, altText, media, expiresAt: 4_070_908_800 };
  const tile = { entry, createdAt, owner: sampleCard };
  const view = suggestionView({ user: sampleCard, followedBy: [sampleCard], mutual: 4, photos: [tile] }, sampleMedia);
  const card = userCardView(sampleCard, sampleMedia);
  expect(view).toStrictEqual({ user: card, followedBy: [card], mutual: 4, photos: [photoTileView(tile, sampleMedia)] });
  expect(suggestionOutput.safeParse(view).success).toBe(true);
  expect(suggestionOutput.safeParse({ ...view, computedAt: "" }).success).toBe(false);
});
