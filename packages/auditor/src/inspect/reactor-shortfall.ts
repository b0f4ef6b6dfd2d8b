import { formatPhotoId, type PhotoAddress } from "@quick-photos/db";
import { keys, type PrimaryKey, type Reaction, type Reactor } from "@quick-photos/db/items";
import { dayReactionsKey } from "@quick-photos/projector/projections";
import type { Suspicion } from "../findings.ts";

type Row = Pick<Reactor, "kind" | "reactedAt">;

/** Returns the UTC day of a time, both ISO 8601. */
export function dayOf(time: string): string {
  return time.slice(0, "2026-01-01".length);
}

/** Returns the items that count a reaction of some time to a photo. */
export function countedIn(photo: PhotoAddress, reactedAt: string): PrimaryKey[] {
  return [keys.photo.key(photo), dayReactionsKey({ photo, day: reactedAt })];
}

/** Returns what a list of reactors lacks in which somebody stands as `listed` (null: not at all) instead of `right`. */
export function reactorShortfall(
  place: Pick<Reaction, "reactorId" | "ownerId" | "ulid">,
  { listed, right }: { listed: Row | null; right: Row | null },
): NonNullable<Suspicion["shortfall"]> {
  const kinds: Partial<Record<Row["kind"], number>> = {};
  const days: Record<string, number> = {};
  const count = ({ kind, reactedAt }: Row, by: 1 | -1) => {
    kinds[kind] = (kinds[kind] ?? 0) + by;
    if (place.reactorId !== place.ownerId) days[dayOf(reactedAt)] = (days[dayOf(reactedAt)] ?? 0) + by;
  };
  if (listed) count(listed, -1);
  if (right) count(right, 1);
  return { photoId: formatPhotoId(place), kinds, days };
}
