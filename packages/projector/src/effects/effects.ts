import type {
  CardAttribute,
  PhotoAddress,
  PhotoReactions,
  PrimaryKey,
  ProfileDeltas,
  ReactorWrite,
} from "@quick-photos/db";

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

/** What a batch of changes asks for, folded so that every target appears once. */
export interface Effects {
  profiles: ProfileDeltas[];
  photos: PhotoReactions[];
  reactors: ReactorWrite[];
  copies: CopiedCard[];
  removedPhotos: Removed<PhotoAddress>[];
  removedUsers: Removed<string>[];
  /** Users whose card changed, with the pictures they gave up. */
  changedCards: Removed<string>[];
}
