import { reactionKinds } from "@quick-photos/contract";
import type { Item } from "../entities/entity.ts";
import { type Notification, notificationEntity } from "../entities/notification.ts";
import { type Photo, photoEntity } from "../entities/photo.ts";
import { type Profile, profileEntity } from "../entities/profile.ts";
import type { ProfileCounter } from "../entities/relations.ts";
import { type PhotoAddress, parsePhotoId } from "../ids.ts";
import type { QueryRequest } from "../io/requests.ts";
import { keys } from "../keys/key-design.ts";
import { countedRows } from "./count-profile-rows.ts";
import { reactorRows } from "./count-reactors.ts";

/** A number in an item, and the rows that it counts. */
export interface ItemCounter {
  /** Where in the item: `counts.followers`. */
  name: string;
  value: number;
  /** The Queries that find the rows, each row once; read as of this moment where the table allows it. */
  rows: QueryRequest[];
  /** Returns whether a row that was found counts; absent where all do. Numbers of the same rows have the same Queries. */
  counts?(row: Item): boolean;
}

function ofProfile({ userId, counts }: Profile): ItemCounter[] {
  return (Object.keys(counts) as ProfileCounter[]).map((counter) => ({
    name: `counts.${counter}`,
    value: counts[counter],
    rows: countedRows(counter, userId, true),
  }));
}

/** Returns the Queries of a photo's reactors, whole rows. */
function reactorsOf(photo: PhotoAddress): QueryRequest[] {
  const { ProjectionExpression, ...query } = reactorRows({ photo, isConsistent: true });
  return [query];
}

function ofPhoto(photo: Photo): ItemCounter[] {
  const rows = reactorsOf(photo);
  return reactionKinds.map((kind) => ({
    name: `counts.${kind}`,
    value: photo.counts[kind],
    rows,
    counts: (row) => row.kind === kind,
  }));
}

/** The owner's own reaction is no news to the owner. */
function ofNotification({ at, content }: Notification): ItemCounter[] {
  const photo = content.kind === "reactions" ? parsePhotoId(content.photo.photoId) : null;
  if (content.kind !== "reactions" || !photo) return [];
  const day = at.slice(0, "2026-01-31".length);
  const owner = keys.reactor.sort.format({ userId: photo.ownerId });
  const counts = ({ SK, reactedAt }: Item) => SK !== owner && String(reactedAt).startsWith(day);
  return [{ name: "content.count", value: content.count, rows: reactorsOf(photo), counts }];
}

/** Returns the numbers of an item that other rows are counted into; none for an item that counts nothing, or cannot be read. */
export function countersOf(item: Item): ItemCounter[] {
  const [profile, photo, notification] = [
    profileEntity.tryParse(item),
    photoEntity.tryParse(item),
    notificationEntity.tryParse(item),
  ];
  if (profile) return ofProfile(profile);
  if (photo) return ofPhoto(photo);
  return notification ? ofNotification(notification) : [];
}
