import { type Photo, type PhotoSummary, type ReactionKind, type Reactor, reactionKinds } from "@quick-photos/contract";
import { formatPhotoId } from "@quick-photos/db";
import type { Photo as StoredPhoto } from "@quick-photos/db/items";
import { pictureView } from "./picture-view.ts";
import { type MediaUrls, userCardView } from "./user-view.ts";

/** Returns who reacted as it travels. */
export function reactorView(reactor: StoredPhoto["latestReactors"][number], media: MediaUrls): Reactor {
  return { user: userCardView(reactor.user, media), kind: reactor.kind, reactedAt: reactor.reactedAt };
}

/** Returns a photo as lists show it. */
export function photoSummaryView(photo: StoredPhoto, media: MediaUrls): PhotoSummary {
  const { heart, smiley, thumbsUp, sunglasses } = photo.counts;
  return {
    photoId: formatPhotoId(photo),
    owner: userCardView(photo.owner, media),
    caption: photo.caption,
    altText: photo.altText,
    createdAt: photo.createdAt,
    ...pictureView(photo.media, media),
    reactions: {
      counts: { heart, smiley, thumbsUp, sunglasses },
      total: reactionKinds.reduce((total, kind) => total + photo.counts[kind], 0),
    },
  };
}

/** Returns a photo with its latest reactors and the caller's own reaction. */
export function photoView(photo: StoredPhoto, mine: ReactionKind | null, media: MediaUrls): Photo {
  const summary = photoSummaryView(photo, media);
  const recent = photo.latestReactors.map((reactor) => reactorView(reactor, media));
  return { ...summary, reactions: { ...summary.reactions, mine, recent } };
}
