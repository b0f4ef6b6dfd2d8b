import type { ReactionKind } from "@quick-photos/db";

/** Photos remembered: a megabyte or two. Of more, a wrong list of reactors shows as a wrong count as well. */
const maxPhotos = 10_000;

/** What the lists of photos' reactors lack of each kind, because something wrong with them was left as it is. */
export interface Shortfalls {
  add(photoId: string, kinds: Partial<Record<ReactionKind, number>>): void;
  of(photoId: string): Partial<Record<ReactionKind, number>>;
}

/** Makes the memory of shortfalls, of bounded size. */
export function createShortfalls(): Shortfalls {
  const byPhoto = new Map<string, Partial<Record<ReactionKind, number>>>();
  return {
    add(photoId, kinds) {
      const known = byPhoto.get(photoId);
      if (!known && byPhoto.size >= maxPhotos) return;
      const sum = { ...known };
      for (const [kind, by] of Object.entries(kinds) as [ReactionKind, number][]) sum[kind] = (sum[kind] ?? 0) + by;
      byPhoto.set(photoId, sum);
    },
    of: (photoId) => byPhoto.get(photoId) ?? {},
  };
}
