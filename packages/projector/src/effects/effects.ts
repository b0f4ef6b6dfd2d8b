import type {
  CardAttribute,
  PhotoAddress,
  PhotoReactions,
  PrimaryKey,
  ProfileDeltas,
  ReactorWrite,
} from "@quick-photos/db";
import type { InboxEffects } from "./fold-inbox.ts";

/** A row that carries a copy of someone's card: it goes when that user is gone, and follows when the card is newer. */
export interface CopiedCard {
  key: PrimaryKey;
  attribute: CardAttribute;
  userId: string;
  /** Version of the profile the copy was made from. */
  version: number;
}

/** What is gone, and the media keys of the files that went with it. */
export interface Removed<Target> {
  target: Target;
  files: string[];
}

/** A photo that was published or removed: the feeds of its owner and of the followers are to follow. */
export interface FeedPhoto extends PhotoAddress {
  exists: boolean;
  /** Of the last change, which names the job. */
  position: string;
}

/** A friendship that began or ended: the follower's feed is to follow. */
export interface FeedFollow {
  followerId: string;
  followedId: string;
  /** When the friendships began that ended in this batch, ISO 8601. */
  ended: string[];
  /** When the one began that stands at the end of the batch; null when none does. */
  begun: string | null;
  /** Of the last change, which names the job. */
  position: string;
}

/** What a batch of changes asks for, folded so that every target appears once. */
export interface Effects {
  profiles: ProfileDeltas[];
  photos: PhotoReactions[];
  reactors: ReactorWrite[];
  inbox: InboxEffects;
  copies: CopiedCard[];
  feedPhotos: FeedPhoto[];
  feedFollows: FeedFollow[];
  removedPhotos: Removed<PhotoAddress>[];
  removedUsers: Removed<string>[];
  /** Users whose card changed, with the pictures they gave up. */
  changedCards: Removed<string>[];
}
