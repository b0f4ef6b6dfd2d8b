import { limits } from "@quick-photos/contract";
import * as z from "zod";

/** A time without a zone, read as UTC. */
const timestamp = z.iso.datetime({ local: true }).transform((text) => new Date(text.endsWith("Z") ? text : `${text}Z`));

const key = { PK: z.string(), SK: z.string() };
const { min, max } = limits.username;
const username = z
  .string()
  .regex(new RegExp(`^[a-z0-9_.]{${min},${max}}$`), `expected ${min} to ${max} of a-z, 0-9, _ and .`);
const count = z.int().nonnegative();

/** The tutorial's names of the four reactions. */
const reactionType = z.enum(["+1", "smiley", "sunglasses", "heart"]);

/** A user. The limits are those of our own profiles, so that whatever is read can be stored and shown. */
const userSchema = z.strictObject({
  ...key,
  username,
  name: z.string().max(limits.displayName),
  address: z.string().max(200),
  birthdate: z.string(),
  email: z.string(),
  status: z.string().max(limits.status),
  interests: z.array(z.string().min(1).max(limits.interest)).max(limits.interests),
  followers: count,
  following: count,
  pinnedImage: z.string().optional(),
});

const photoSchema = z.strictObject({
  ...key,
  username,
  timestamp,
  location: z.string(),
  reactions: z.record(reactionType, count),
});

const reactionSchema = z.strictObject({ ...key, reactingUser: username, photo: z.string(), reactionType, timestamp });

const friendshipSchema = z.strictObject({ ...key, followedUser: username, followingUser: username, timestamp });

/** The four kinds of items and how each is read. */
export const tutorialSchemas = {
  user: userSchema,
  photo: photoSchema,
  reaction: reactionSchema,
  friendship: friendshipSchema,
};

/** The name of a kind of item. */
export type TutorialKind = keyof typeof tutorialSchemas;

/** Where an item stands in the file, counted from 1. */
interface Line {
  line: number;
}

/** A user as read. */
export type TutorialUser = z.output<typeof userSchema> & Line;
/** A photo as read; no file is behind its location. */
export type TutorialPhoto = z.output<typeof photoSchema> & Line;
/** A reaction as read; `photo` is the key of the photo. */
export type TutorialReaction = z.output<typeof reactionSchema> & Line;
/** A friendship as read: the following user follows the followed one. */
export type TutorialFriendship = z.output<typeof friendshipSchema> & Line;

/** A tutorial's name of a reaction. */
export type TutorialReactionType = z.output<typeof reactionType>;

/** All items of a file by kind, each in the order of the file. */
export interface TutorialItems {
  user: TutorialUser[];
  photo: TutorialPhoto[];
  reaction: TutorialReaction[];
  friendship: TutorialFriendship[];
}
