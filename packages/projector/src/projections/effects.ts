import type { PhotoAddress } from "@quick-photos/db";
import type { Notification, RetoldNotification } from "@quick-photos/db/items";
import type { NamedUser } from "@quick-photos/db/rows";
import type { Removed } from "../batch/removed.ts";
import type { Belonging } from "./belongings/fold.ts";
import type { ChangedCard, CopiedCard } from "./card-copies/fold.ts";
import type { EndedMark } from "./ended-sessions/fold.ts";
import type { ExploreChange } from "./explore/fold.ts";
import type { BegunFollow, EndedFollow, FeedPhoto } from "./home-feeds/fold.ts";
import type { FollowerNews } from "./inbox-followers/fold.ts";
import type { ReactionNews } from "./inbox-reactions/fold.ts";
import type { PhotoReactions } from "./photo-reactions/fold.ts";
import type { ProfileDeltas } from "./profile-counts/fold.ts";
import type { ReactorWrite } from "./reactor-lists/fold.ts";

/** What a batch of changes asks for, folded so that every target appears once. */
export interface Effects {
  /** Notifications that were written, for whoever listens at this moment. */
  announcements: Notification[];
  /** Notifications that changed or went without being news, for the same. */
  retold: RetoldNotification[];
  endedSessions: EndedMark[];
  belongings: Belonging[];
  reactors: ReactorWrite[];
  photos: PhotoReactions[];
  followerNews: FollowerNews[];
  reactionNews: ReactionNews[];
  names: NamedUser[];
  explored: ExploreChange[];
  profiles: ProfileDeltas[];
  copies: CopiedCard[];
  feedPhotos: FeedPhoto[];
  endedFollows: EndedFollow[];
  begunFollows: BegunFollow[];
  removedPhotos: Removed<PhotoAddress>[];
  removedUsers: Removed<string>[];
  /** Users whose card changed, with the pictures they gave up. */
  changedCards: Removed<ChangedCard>[];
}
