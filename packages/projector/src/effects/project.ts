import type { Change } from "../changes/change.ts";
import type { Effects } from "./effects.ts";
import { foldBelongings, foldCopies } from "./fold-copies.ts";
import { foldBegunFollows, foldEndedFollows, foldFeedPhotos } from "./fold-feeds.ts";
import { foldInbox } from "./fold-inbox.ts";
import { foldProfiles } from "./fold-profiles.ts";
import { foldReactions, foldReactors } from "./fold-reactions.ts";
import { foldChangedCards, foldRemovedPhotos, foldRemovedUsers } from "./fold-removals.ts";

/** Returns what a shard's changes, in their order, ask for. */
export function project(changes: Change[]): Effects {
  return {
    profiles: foldProfiles(changes),
    photos: foldReactions(changes),
    reactors: foldReactors(changes),
    inbox: foldInbox(changes),
    copies: foldCopies(changes),
    belongings: foldBelongings(changes),
    feedPhotos: foldFeedPhotos(changes),
    endedFollows: foldEndedFollows(changes),
    begunFollows: foldBegunFollows(changes),
    removedPhotos: foldRemovedPhotos(changes),
    removedUsers: foldRemovedUsers(changes),
    changedCards: foldChangedCards(changes),
  };
}
