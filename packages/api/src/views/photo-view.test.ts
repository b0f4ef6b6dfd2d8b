import { photoOutput, photoSummaryOutput } from "@quick-photos/contract/schemas";
import { expect, test } from "vitest";
import { sampleCard, sampleMedia, samplePhoto } from "../../test/sample-entities.ts";
import { photoSummaryView, photoView } from "./photo-view.ts";
import { userCardView } from "./user-view.ts";

const user = userCardView(sampleCard, sampleMedia);

const summary = {
  photoId: "0123456789ABCDEF.01JAAAAAAAAAAAAAAAAAAAAAAA",
  owner: user,
  caption: "Above the fog",
  altText: "Peaks over a sea of clouds",
  createdAt: "2026-01-02T03:04:05.678Z",
  width: 4000,
  height: 3000,
  placeholder: "3OcRJYB4d3h/iIeHeEh3eIhw+j2w",
  urls: {
    thumb: "https://media.test/photos/t.webp",
    feed: "https://media.test/photos/f.webp",
    full: "https://media.test/photos/o.webp",
  },
  sources: [
    {
      type: "image/webp",
      thumb: "https://media.test/photos/t.webp",
      srcset: "https://media.test/photos/f.webp 1080w, https://media.test/photos/o.webp 2048w",
    },
    {
      type: "image/jpeg",
      thumb: "https://media.test/photos/t.jpg",
      srcset: "https://media.test/photos/f.jpg 1080w, https://media.test/photos/o.jpg 2048w",
    },
  ],
  reactions: { counts: { heart: 4, smiley: 3, thumbsUp: 2, sunglasses: 1 }, total: 10 },
};

test("a summary has counts and their total, and neither keys nor watermarks", () => {
  const view = photoSummaryView(samplePhoto, sampleMedia);
  expect(view).toStrictEqual(summary);
  expect(photoSummaryOutput.safeParse(view).success).toBe(true);
});

test("a photo adds the caller's reaction and the latest reactors", () => {
  const view = photoView(samplePhoto, "smiley", sampleMedia);
  const recent = [{ user, kind: "heart", reactedAt: "2026-01-03T00:00:00.000Z" }];
  expect(view).toStrictEqual({ ...summary, reactions: { ...summary.reactions, mine: "smiley", recent } });
  expect(photoOutput.safeParse(view).success).toBe(true);
});

test("the caller's reaction is null without one", () => {
  expect(photoView(samplePhoto, null, sampleMedia).reactions.mine).toBeNull();
});

test("a photo's output refuses what it does not name", () => {
  const view = photoView(samplePhoto, null, sampleMedia);
  expect(photoOutput.safeParse({ ...view, watermarks: {} }).success).toBe(false);
  expect(photoOutput.safeParse({ ...view, owner: { ...view.owner, version: 7 } }).success).toBe(false);
});
