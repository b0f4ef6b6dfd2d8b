import type { Photo } from "@quick-photos/contract";
import { expect, test } from "vitest";
import { photoHead } from "./photo-head.ts";

const anna = { userId: "A", username: "anna", displayName: "Anna", pictureUrl: null };

/** A photo from a CDN, smaller than the rendition of the feed. */
const photo: Photo = {
  photoId: "A.B",
  owner: anna,
  caption: "",
  altText: "",
  createdAt: "2026-01-02T03:04:05.678Z",
  width: 800,
  height: 1_000,
  placeholder: "",
  urls: { thumb: "", feed: "https://cdn.test/photos/A/B/feed-1.webp", full: "" },
  sources: [],
  reactions: { counts: { heart: 0, smiley: 0, thumbsUp: 0, sunglasses: 0 }, total: 0, mine: null, recent: [] },
};

test("a photo without words says whose it is, and its picture is the JPEG beside the WebP", () => {
  expect(photoHead(photo)).toEqual({
    title: "Photo by Anna",
    description: "Shared on Quick Photos.",
    path: "/photos/A.B",
    type: "article",
    picture: {
      url: "https://cdn.test/photos/A/B/feed-1.jpg",
      size: { width: 800, height: 1_000 },
      alt: "Photo by Anna",
      isLarge: true,
    },
  });
});

test("the caption is what is said about it, and what it shows is for those who do not see it", () => {
  const { description, picture } = photoHead({ ...photo, caption: "Above\nthe fog", altText: "Peaks over clouds" });
  expect([description, picture?.alt]).toEqual(["Above the fog", "Peaks over clouds"]);
  expect(photoHead({ ...photo, caption: "Fog" }).picture?.alt).toBe("Fog");
  expect(photoHead({ ...photo, altText: "Peaks" }).description).toBe("Peaks");
});
