import type * as z from "zod";
import type { keys } from "../keys/key-design.ts";
import type { PrimaryKey } from "../keys/primary-key.ts";
import { bookmarkEntity } from "./bookmark.ts";
import { checkpointEntity } from "./checkpoint.ts";
import { deadLetterEntity } from "./dead-letter.ts";
import { endedSessionEntity } from "./ended-session.ts";
import type { Entity, Item } from "./entity.ts";
import { exploreEntryEntity } from "./explore-entry.ts";
import { feedEntryEntity } from "./feed-entry.ts";
import { followEntity } from "./follow.ts";
import { inboxStateEntity } from "./inbox-state.ts";
import { jobEntity } from "./job.ts";
import { largeFollowedEntity } from "./large-followed.ts";
import { migrationEntity } from "./migration.ts";
import { nameWordEntity } from "./name-word.ts";
import { notificationEntity } from "./notification.ts";
import { passkeyEntity } from "./passkey.ts";
import { photoEntity } from "./photo.ts";
import { profileEntity } from "./profile.ts";
import { reactionEntity } from "./reaction.ts";
import { reactorEntity } from "./reactor.ts";
import { recoveryCodesEntity } from "./recovery-codes.ts";
import type { NotExported, ParentName, ProfileCounter, Relations } from "./relations.ts";
import { removedPhotoEntity } from "./removed-photo.ts";
import { sessionEntity } from "./session.ts";
import { suggestionsEntity } from "./suggestions.ts";
import { usernameClaimEntity } from "./username-claim.ts";

/**
 * Every kind of item that the table holds, by the name of its key; those with a section of a user's export in the order
 * of the sections. A kind of key without a kind of item does not compile.
 */
export const items = {
  profile: profileEntity,
  photo: photoEntity,
  removedPhoto: removedPhotoEntity,
  reaction: reactionEntity,
  reactor: reactorEntity,
  follow: followEntity,
  session: sessionEntity,
  notification: notificationEntity,
  inboxState: inboxStateEntity,
  feedEntry: feedEntryEntity,
  largeFollowed: largeFollowedEntity,
  suggestions: suggestionsEntity,
  bookmark: bookmarkEntity,
  usernameClaim: usernameClaimEntity,
  nameWord: nameWordEntity,
  exploreEntry: exploreEntryEntity,
  job: jobEntity,
  deadLetter: deadLetterEntity,
  checkpoint: checkpointEntity,
  endedSession: endedSessionEntity,
  recoveryCodes: recoveryCodesEntity,
  passkey: passkeyEntity,
  migration: migrationEntity,
} as const satisfies Record<keyof typeof keys, unknown> & Record<"removedPhoto", unknown>;

/** Every kind of item, as a type. */
export type Items = typeof items;

/** The name of a kind of item. */
export type ItemName = keyof Items;

/** The attributes of an item of a kind, as the newest version has them. */
export type ValueOf<Name extends ItemName> = z.output<Items[Name]["schema"]>;

/** Whatever kind of item, where only what all have in common matters. */
export type AnyEntity = Omit<Entity, "schema" | "toItem" | "toItemOver" | "parse" | "tryParse" | keyof AnyRelations> & {
  toItem(value: Item): Item;
  toItemOver(stored: Item, value: Item): Item;
  parse(item: Item): Item;
} & AnyRelations;

const byType: ReadonlyMap<unknown, AnyEntity> = new Map(
  Object.values<AnyEntity>(items).map((entity) => [entity.type, entity]),
);

/** Returns the kind that an item says it is of; undefined where this code knows none of that name. */
export function findEntity({ type }: Item): AnyEntity | undefined {
  return byType.get(type);
}

type AnyRelations = {
  readonly owner: string | null;
  readonly parents: Readonly<Record<string, (value: never) => PrimaryKey | null>>;
  readonly cards: Readonly<Record<string, string | undefined>>;
  readonly counted: { readonly [Counter in ProfileCounter]?: string };
  readonly exported: string | NotExported;
  readonly secret?: readonly string[];
} & Pick<Relations<Item, string, string, never>, "expires" | "projected">;

type PrefixBefore<Template, Owner> = Owner extends string
  ? Template extends `${infer Prefix}{${Owner}}`
    ? Prefix
    : never
  : never;

/** What the partitions begin with in which items lie by their owner: all of them are swept when a user is removed. */
export type UserPartition = {
  [Name in ItemName]: PrefixBefore<Items[Name]["key"]["partition"]["template"], Items[Name]["owner"]>;
}[ItemName];

/** The kinds of items that go with one of a kind. */
export type ChildOf<Parent extends ParentName> = {
  [Name in ItemName]: Parent extends keyof Items[Name]["parents"] ? Name : never;
}[ItemName];
