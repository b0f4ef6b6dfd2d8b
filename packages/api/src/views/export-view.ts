import { formatPhotoId, largeAuthors, type Notification, type ExportPart as StoredPart } from "@quick-photos/db";
import type { ExportPart } from "../schemas/export-output.ts";
import { followEdgeView } from "./follow-view.ts";
import { photoSummaryView } from "./photo-view.ts";
import { type MediaUrls, profileView, selfViewer, userCardView } from "./user-view.ts";

type Told = Extract<ExportPart, { section: "inbox" }>["items"][number];

const timeOf = (epochSeconds: number) => new Date(epochSeconds * 1_000).toISOString();

function toldView({ notificationId, at, expiresAt, content }: Notification, media: MediaUrls): Told {
  const told = { notificationId, at, expiresAt: timeOf(expiresAt) };
  switch (content.kind) {
    case "follower":
      return { kind: "follower", ...told, user: userCardView(content.user, media) };
    case "reactions": {
      const users = content.latest.map(({ user }) => userCardView(user, media));
      return { kind: "reactions", ...told, photoId: content.photo.photoId, count: content.count, users };
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
      return {
        section,
        items: part.items.map(({ kind, reactedAt, ...photo }) => ({ photoId: formatPhotoId(photo), kind, reactedAt })),
      };
    case "followed":
      return {
        section,
        items: part.items.map((edge) => followEdgeView(edge, media)),
      };
    case "followers":
      return {
        section,
        items: part.items.map((edge) => followEdgeView(edge, media)),
      };
    case "sessions":
      return {
        section,
        items: part.items.map(({ sessionId, createdAt, rotatedAt, expiresAt }) => ({
          sessionId,
          createdAt,
          renewedAt: rotatedAt,
          expiresAt: timeOf(expiresAt),
        })),
      };
    case "inbox":
      return { section, items: part.items.map((notification) => toldView(notification, media)) };
    case "inboxState":
      return { section, items: part.items.map(({ readAt }) => ({ readAt })) };
    case "feed":
      return {
        section,
        items: part.items.map(({ expiresAt, ...photo }) => ({
          photoId: formatPhotoId(photo),
          expiresAt: timeOf(expiresAt),
        })),
      };
    case "largeFollowed":
      return { section, items: part.items.map((list) => ({ userIds: largeAuthors(list) })) };
    case "suggestions":
      return { section, items: part.items.map(({ computedAt, candidates }) => ({ computedAt, candidates })) };
  }
}

/** Answers a part of an export as it travels: without keys, hashes and counting marks. */
export function exportPartView(part: StoredPart & { nextCursor: string | null }, media: MediaUrls): ExportPart {
  return { ...sectionView(part, media), nextCursor: part.nextCursor };
}
