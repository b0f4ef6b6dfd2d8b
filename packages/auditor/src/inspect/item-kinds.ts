import {
  checkpointEntity,
  deadLetterEntity,
  feedEntryEntity,
  followEntity,
  inboxStateEntity,
  jobEntity,
  largeFollowedEntity,
  notificationEntity,
  photoEntity,
  profileEntity,
  reactionEntity,
  reactorEntity,
  removedPhotoEntity,
  sessionEntity,
  suggestionsEntity,
  usernameClaimEntity,
} from "@quick-photos/db";
import { claimInspector, ownedInspector } from "./account-inspectors.ts";
import { deadLetterInspector } from "./dead-letter-inspector.ts";
import { feedEntryInspector, largeFollowedInspector } from "./feed-inspectors.ts";
import { followInspector } from "./follow-inspector.ts";
import { bindKind, type ItemKind } from "./item-kind.ts";
import { notificationInspector } from "./notification-inspector.ts";
import { photoInspector } from "./photo-inspector.ts";
import { profileInspector } from "./profile-inspector.ts";
import { reactionInspector } from "./reaction-inspector.ts";
import { reactorInspector } from "./reactor-inspector.ts";

/** Has nothing to agree with: it need only be readable. */
const alone = { refers: () => [], judge: () => [] };

/** Every kind of item there is, by the value of its `type`. */
export const itemKinds: ReadonlyMap<unknown, ItemKind> = new Map(
  [
    bindKind(profileEntity, profileInspector),
    bindKind(usernameClaimEntity, claimInspector),
    bindKind(sessionEntity, ownedInspector("session-without-user")),
    bindKind(suggestionsEntity, ownedInspector("suggestions-without-user")),
    bindKind(photoEntity, photoInspector),
    bindKind(reactionEntity, reactionInspector),
    bindKind(reactorEntity, reactorInspector),
    bindKind(followEntity, followInspector),
    bindKind(feedEntryEntity, feedEntryInspector),
    bindKind(largeFollowedEntity, largeFollowedInspector),
    bindKind(notificationEntity, notificationInspector),
    bindKind(inboxStateEntity, ownedInspector("inbox-without-user")),
    bindKind(deadLetterEntity, deadLetterInspector),
    bindKind(jobEntity, alone),
    bindKind(checkpointEntity, alone),
    bindKind(removedPhotoEntity, alone),
  ].map((kind) => [kind.type, kind]),
);
