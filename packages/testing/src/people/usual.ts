import type { NewPhoto } from "@quick-photos/db";

/** What people say about themselves: with it, a profile takes the 0.6 KB that data-model.md counts with. */
export const usualProfile = {
  displayName: "Anna van den Berg",
  location: "Utrecht, the Netherlands",
  status: "Out with the camera as long as the light is good; back when the bakery opens, with something for everybody",
  interests: ["street photography", "bees and beekeepers", "night trains", "sourdough", "the sea in winter"],
};

/** What a photo's row holds besides its owner: with it, the row takes 0.8 KB. There are no files. */
export function usualPhoto(ownerId: string, ulid: string): NewPhoto {
  const file = (rendition: string) => `photos/${ownerId}/${ulid}/${rendition}-0123456789abcdef.webp`;
  const renditions = { thumb: file("thumb"), feed: file("feed"), full: file("full") };
  const media = { width: 4032, height: 3024, placeholder: "1QcSHQRnh493V4dIh4eXh1h4kJUI", renditions };
  return { ownerId, ulid, caption: "The last light on the canal, a minute before the rain", media };
}
