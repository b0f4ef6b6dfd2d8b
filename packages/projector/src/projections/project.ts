import type { Change } from "../changes/change.ts";
import { foldBelongings } from "./belongings/fold.ts";
import { foldChangedCards, foldCopies } from "./card-copies/fold.ts";
import type { Effects } from "./effects.ts";
import { foldEndedSessions } from "./ended-sessions/fold.ts";
import { foldExplored } from "./explore/fold.ts";
import { foldBegunFollows, foldEndedFollows, foldFeedPhotos } from "./home-feeds/fold.ts";
import { foldFollowerNews } from "./inbox-followers/fold.ts";
import { foldReactionNews } from "./inbox-reactions/fold.ts";
import { foldAnnouncements, foldRetold } from "./live-news/fold.ts";
import { foldNames } from "./name-words/fold.ts";
import { foldReactions } from "./photo-reactions/fold.ts";
import { foldProfiles } from "./profile-counts/fold.ts";
import { foldReactors } from "./reactor-lists/fold.ts";
import { foldRemovedPhotos, foldRemovedUsers } from "./removals/fold.ts";

/** Returns what a shard's changes, in their order, ask for. */
export function project(changes: Change[]): Effects {
  return {
    announcements: foldAnnouncements(changes),
    retold: foldRetold(changes),
    endedSessions: foldEndedSessions(changes),
    belongings: foldBelongings(changes),
    reactors: foldReactors(changes),
    photos: foldReactions(changes),
    followerNews: foldFollowerNews(changes),
    reactionNews: foldReactionNews(changes),
    names: foldNames(changes),
    explored: foldExplored(changes),
    profiles: foldProfiles(changes),
    copies: foldCopies(changes),
    feedPhotos: foldFeedPhotos(changes),
    endedFollows: foldEndedFollows(changes),
    begunFollows: foldBegunFollows(changes),
    removedPhotos: foldRemovedPhotos(changes),
    removedUsers: foldRemovedUsers(changes),
    changedCards: foldChangedCards(changes),
  };
}
