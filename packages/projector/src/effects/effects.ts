import type {
  CardAttribute,
  Follow,
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

/** A row that is nobody's when its user is gone. */
export interface Belonging {
  key: PrimaryKey;
  userId: string;
}

/** What is gone or has changed, and the media keys of the files that went with it. */
export interface Removed<Target> {
  target: Target;
  files: string[];
  /** Of the last change, which names the job. */
  position: string;
}

/** A user's card as a change left it. */
export interface ChangedCard {
  userId: string;
  version: number;
}

/** A photo that was published or removed: the feeds of its owner and of the followers are to follow. */
export interface FeedPhoto extends PhotoAddress {
  exists: boolean;
  /** Of the last change, which names the job. */
  position: string;
}

/** A friendship that stands at the end of the batch and did not before it. */
export type BegunFollow = Pick<Follow, "followerId" | "followedId" | "followedAt">;

/** Friendships of one pair that ended: the feed of whoever followed is to follow. */
export interface EndedFollow {
  followerId: string;
  followedId: string;
  /** When they had begun, ISO 8601. */
  followedAts: string[];
  /** Of the last end, which names the job. */
  position: string;
}

/** What a batch of changes asks for, folded so that every target appears once. */
export interface Effects {
  profiles: ProfileDeltas[];
  photos: PhotoReactions[];
  reactors: ReactorWrite[];
  inbox: InboxEffects;
  copies: CopiedCard[];
  belongings: Belonging[];
  feedPhotos: FeedPhoto[];
  endedFollows: EndedFollow[];
  begunFollows: BegunFollow[];
  removedPhotos: Removed<PhotoAddress>[];
  removedUsers: Removed<string>[];
  /** Users whose card changed, with the pictures they gave up. */
  changedCards: Removed<ChangedCard>[];
}
