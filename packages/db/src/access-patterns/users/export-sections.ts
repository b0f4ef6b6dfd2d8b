import type { Item } from "../../entities/entity.ts";
import { type ItemName, type Items, items, type ValueOf } from "../../entities/items.ts";
import { type OwnRange, ownRange } from "../../pages/own-range.ts";
import { listFollowersRequest, readFollower } from "../follows/followers.ts";
import type { FriendEntry } from "../follows/friend-entry.ts";

/** The part that the items of one kind make up; none for a kind that is not exported. */
type PartOf<Name extends ItemName> =
  Extract<Items[Name]["exported"], string> extends infer Section
    ? string extends Section
      ? never
      : { section: Section; items: ValueOf<Name>[] }
    : never;

/** Some of what is stored about somebody: rows of one section. */
export type ExportPart =
  | { [Name in ItemName]: PartOf<Name> }[ItemName]
  /** Friendships as the followed see them: other people's items, of which the index tells the rest. */
  | { section: "followers"; items: FriendEntry[] };

/** The names of the sections. */
export type ExportSection = ExportPart["section"];

interface SectionReader {
  rangeOf(userId: string): OwnRange;
  read(item: Item): unknown;
}

const followers: SectionReader = { rangeOf: (userId) => listFollowersRequest({ userId }), read: readFollower };

function sectionsOf(entity: Items[ItemName]): [string, SectionReader][] {
  const { exported, parse } = entity;
  if (typeof exported !== "string") return [];
  const own: [string, SectionReader] = [exported, { rangeOf: (userId) => ownRange(entity, userId), read: parse }];
  return exported === "followed" ? [own, ["followers", followers]] : [own];
}

/** How each section is found and read, in the order in which they are exported: cursors rest on it. */
export const exportSections = Object.fromEntries(Object.values(items).flatMap(sectionsOf)) as Record<
  ExportSection,
  SectionReader
>;
