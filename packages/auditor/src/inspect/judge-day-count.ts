import { type Notification, notificationEntity } from "@quick-photos/db/items";
import { applyRepair, countReactors } from "@quick-photos/db/maintenance";
import { existingPhotos } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";
import type { Inspection, Subject } from "./inspector.ts";
import { photoAddress } from "./photo-address.ts";
import { dayOf } from "./reactor-shortfall.ts";

/** Compares the reactions that a notification counts with those of its photo and day. */
export async function judgeDayCount(
  { item, value: { at, content } }: Subject<Notification>,
  { db, isConsistent, shortfalls }: Inspection,
): Promise<Suspicion[]> {
  if (content.kind !== "reactions") return [];
  const { photoId } = content.photo;
  const photo = photoAddress(photoId);
  const rows = await countReactors(db, { photo, day: dayOf(at), isConsistent });
  const listed = Object.values(rows).reduce((sum, many) => sum + many, 0);
  const count = listed + (shortfalls.of(photoId).days[dayOf(at)] ?? 0);
  // Of a photo that is gone the notification goes as well, which is another matter.
  if (count === content.count || (await existingPhotos(db, [photo])).size === 0) return [];
  return [
    {
      kind: "day-count",
      subject: item,
      item,
      problem: `counted are ${content.count} on ${dayOf(at)}; there are ${count}`,
      evidence: content.watermarks,
      involves: [photo.ownerId, photo.ulid],
      repair: (db) =>
        applyRepair(db, {
          write: { change: item, to: { content: { ...content, count }, v: notificationEntity.versionOver(item) } },
        }),
    },
  ];
}
