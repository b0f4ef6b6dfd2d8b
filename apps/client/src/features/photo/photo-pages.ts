interface PhotoPages {
  pages: { items: { photoId: string }[]; nextCursor: string | null }[];
}

type PhotoOf<P extends PhotoPages> = P["pages"][number]["items"][number];

/** Loaded pages of photos without one of them. */
export const withoutPhoto = <P extends PhotoPages>(data: P, photoId: string): P => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, items: page.items.filter((photo) => photo.photoId !== photoId) })),
});

/** Loaded pages of photos with a new one at their head. */
export function withNewPhoto<P extends PhotoPages>(data: P, photo: PhotoOf<P>): P {
  const [first, ...rest] = withoutPhoto(data, photo.photoId).pages;
  return first ? { ...data, pages: [{ ...first, items: [photo, ...first.items] }, ...rest] } : data;
}
