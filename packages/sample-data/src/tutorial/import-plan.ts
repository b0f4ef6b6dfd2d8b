import type { ReactionKind } from "@quick-photos/contract";
import type { NewUser } from "@quick-photos/db";
import type { TutorialKind } from "./tutorial-item.ts";

/** A user to be created; nobody can sign in as one unless a password is given to all. */
export interface PlannedUser {
  line: number;
  user: Omit<NewUser, "passwordHash" | "picture">;
  /** The photo that is shown as the profile picture, null without one. */
  pinned: PlannedPhoto | null;
}

/** A photo to be published. */
export interface PlannedPhoto {
  line: number;
  ownerId: string;
  ulid: string;
  /** The tutorial's key, from which the picture is drawn. */
  seed: string;
}

/** A reaction to be made. */
export interface PlannedReaction {
  line: number;
  reactorId: string;
  ownerId: string;
  photoId: string;
  kind: ReactionKind;
  at: Date;
}

/** A friendship to be made. */
export interface PlannedFollow {
  line: number;
  followerId: string;
  followedId: string;
  at: Date;
}

/** An item that does not become a row of its own, and why. */
export interface SetAside {
  line: number;
  kind: TutorialKind;
  /** What the item is, for a reader. */
  what: string;
  outcome: "merged" | "left out";
  why: string;
}

/** What becomes of every item of a file. */
export interface ImportPlan {
  users: PlannedUser[];
  photos: PlannedPhoto[];
  reactions: PlannedReaction[];
  follows: PlannedFollow[];
  setAside: SetAside[];
}
