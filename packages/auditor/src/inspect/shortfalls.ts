import type { ReactionKind } from "@quick-photos/contract";

/** What the list of a photo's reactors lacks: reactions by kind, and by UTC day those of others than the owner. */
export interface Shortfall {
  kinds: Partial<Record<ReactionKind, number>>;
  days: Record<string, number>;
}

/** Photos remembered: a megabyte or two. Of more, a wrong list of reactors shows as a wrong count as well. */
const maxPhotos = 10_000;

/** What is known to be missing in lists of reactors, because something wrong with them was left as it is. */
export interface Shortfalls {
  add(photoId: string, shortfall: Shortfall): void;
  of(photoId: string): Shortfall;
}

function sum<Name extends string>(a: Partial<Record<Name, number>>, b: Partial<Record<Name, number>>) {
  const total = { ...a };
  for (const name of Object.keys(b) as Name[]) total[name] = (total[name] ?? 0) + (b[name] ?? 0);
  return total;
}

/** Makes the memory of shortfalls, of bounded size. */
export function createShortfalls(): Shortfalls {
  const byPhoto = new Map<string, Shortfall>();
  const none: Shortfall = { kinds: {}, days: {} };
  return {
    add(photoId, { kinds, days }) {
      const known = byPhoto.get(photoId);
      if (!known && byPhoto.size >= maxPhotos) return;
      const before = known ?? none;
      byPhoto.set(photoId, { kinds: sum(before.kinds, kinds), days: sum(before.days, days) as Record<string, number> });
    },
    of: (photoId) => byPhoto.get(photoId) ?? none,
  };
}
