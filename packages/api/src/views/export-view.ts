import type { ExportPart } from "@quick-photos/contract";
import { formatPhotoId, kindsOf, type ExportPart as StoredPart } from "@quick-photos/db";
import { largeAuthors } from "@quick-photos/db/items";
import { followEdgeView } from "./follow-view.ts";
import { photoSummaryView } from "./photo-view.ts";
import { recoveryCodesView } from "./recovery-codes-view.ts";
import { type MediaUrls, profileView, selfViewer, userCardView } from "./user-view.ts";

type StoredRow<Section extends StoredPart["section"]> = Extract<StoredPart, { section: Section }>["items"][number];
type Row<Section extends ExportPart["section"]> = Extract<ExportPart, { section: Section }>["items"][number];

const timeOf = (epochSeconds: number) => new Date(epochSeconds * 1_000).toISOString();

function reactionView({ ownerId, ulid, kind, reactedAt }: StoredRow<"reactions">): Row<"reactions"> {
  return { photoId: formatPhotoId({ ownerId, ulid }), kind, reactedAt };
}

function sessionView(row: StoredRow<"sessions">): Row<"sessions"> {
  const { sessionId, device = null, createdAt, rotatedAt, expiresAt } = row;
  return { sessionId, device, createdAt, renewedAt: rotatedAt, expiresAt: timeOf(expiresAt) };
}

function followedView({ followed, followedAt }: StoredRow<"followed">) {
  return { user: followed, since: followedAt };
}

function feedEntryView({ ownerId, ulid, expiresAt }: StoredRow<"feed">): Row<"feed"> {
  return { photoId: formatPhotoId({ ownerId, ulid }), expiresAt: timeOf(expiresAt) };
}

function bookmarkView({ ownerId, ulid, savedAt }: StoredRow<"bookmarks">): Row<"bookmarks"> {
  return { photoId: formatPhotoId({ ownerId, ulid }), savedAt };
}

function toldView(row: StoredRow<"inbox">, media: MediaUrls): Row<"inbox"> {
  const { notificationId, at, expiresAt, content } = row;
  const told = { notificationId, at, expiresAt: timeOf(expiresAt) };
  switch (content.kind) {
    case "follower":
      return { kind: "follower", ...told, user: userCardView(content.user, media) };
    case "reactions": {
      const users = content.latest.map(({ user }) => userCardView(user, media));
      const { photo, count, latest } = content;
      return { kind: "reactions", ...told, photoId: photo.photoId, count, users, kinds: kindsOf(latest) };
    }
    case "photo": {
      const { authorId, count, photo } = content;
      return { kind: "photo", ...told, photoId: photo.photoId, count, authorId };
    }
  }
}

type Unpaged = ExportPart extends infer Part ? (Part extends ExportPart ? Omit<Part, "nextCursor"> : never) : never;

function sectionView(part: StoredPart, media: MediaUrls): Unpaged {
  const { section } = part;
  switch (section) {
    case "profile":
      return { section, items: part.items.map((profile) => profileView(profile, selfViewer, media)) };
    case "photos":
      return { section, items: part.items.map((photo) => photoSummaryView(photo, media)) };
    case "reactions":
      return { section, items: part.items.map(reactionView) };
    case "followed":
      return { section, items: part.items.map((follow) => followEdgeView(followedView(follow), media)) };
    case "followers":
      return { section, items: part.items.map((edge) => followEdgeView(edge, media)) };
    case "sessions":
      return { section, items: part.items.map(sessionView) };
    case "inbox":
      return { section, items: part.items.map((notification) => toldView(notification, media)) };
    case "inboxState":
      return { section, items: part.items.map(({ readAt }) => ({ readAt })) };
    case "feed":
      return { section, items: part.items.map(feedEntryView) };
    case "largeFollowed":
      return { section, items: part.items.map((list) => ({ userIds: largeAuthors(list) })) };
    case "suggestions":
      return { section, items: part.items.map(({ computedAt, candidates }) => ({ computedAt, candidates })) };
    case "bookmarks":
      return { section, items: part.items.map(bookmarkView) };
    case "recoveryCodes":
      return { section, items: part.items.map(recoveryCodesView) };
    case "passkeys":
      return {
        section,
        items: part.items.map(({ name, createdAt, lastUsedAt = null }) => ({ name, createdAt, lastUsedAt })),
      };
  }
}

/** Returns a part of an export as it travels: without keys, hashes and counting marks. */
export function exportPartView(part: StoredPart & { nextCursor: string | null }, media: MediaUrls): ExportPart {
  return { ...sectionView(part, media), nextCursor: part.nextCursor };
}
