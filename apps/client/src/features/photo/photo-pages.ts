import type { PhotoWords } from "./photo-words-fields.tsx";

interface PhotoPages {
  pages: { items: { photoId: string }[]; nextCursor: string | null }[];
}

type PhotoOf<P extends PhotoPages> = P["pages"][number]["items"][number];

/** Loaded pages of photos without one of them. */
export const withoutPhoto = <P extends PhotoPages>(data: P, photoId: string): P => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, items: page.items.filter((photo) => photo.photoId !== photoId) })),
});

/** Loaded pages of photos with other words about one of them; the same object when it is not among them. */
export function withWords<P extends PhotoPages>(data: P, photoId: string, words: PhotoWords): P {
  const isIt = (photo: { photoId: string }) => photo.photoId === photoId && "caption" in photo;
  if (!data.pages.some(({ items }) => items.some(isIt))) return data;
  const change = (photo: PhotoOf<P>) => (isIt(photo) ? { ...photo, ...words } : photo);
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(change) })) };
}

/** Loaded pages of photos with a new one at their head. */
export function withNewPhoto<P extends PhotoPages>(data: P, photo: PhotoOf<P>): P {
  const [first, ...rest] = withoutPhoto(data, photo.photoId).pages;
  return first ? { ...data, pages: [{ ...first, items: [photo, ...first.items] }, ...rest] } : data;
}
