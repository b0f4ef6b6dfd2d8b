import type { z } from "zod";
import type { Entity, Item } from "../../entities/entity.ts";
import { type AnyEntity, type Items, items } from "../../entities/items.ts";
import type { QueryRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";
import type { ListRequest } from "../../pages/query-page.ts";
import { listFollowersRequest, readFollower } from "../follows/followers.ts";
import type { FriendEntry } from "../follows/friend-entry.ts";

/** The part that the items of one kind make up; none for a kind that is not exported. */
type PartOf<Kind> =
  Kind extends Entity<infer Shape, infer Section>
    ? string extends Section
      ? never
      : { section: Section; items: z.output<z.ZodObject<Shape>>[] }
    : never;

/** Some of what is stored about somebody: rows of one section. */
export type ExportPart =
  | { [Name in keyof Items]: PartOf<Items[Name]> }[keyof Items]
  /** Friendships as the followed see them: other people's items, of which the index tells the rest. */
  | { section: "followers"; items: FriendEntry[] };

/** The names of the sections. */
export type ExportSection = ExportPart["section"];

interface SectionReader {
  rangeOf(userId: string): Pick<ListRequest, "query" | "fixedKey">;
  read(item: Item): unknown;
}

/** The sort keys in a partition that no template makes but by its constant text: they end the ranges of the others. */
function constantsBeside({ partition }: AnyEntity["key"]): string[] {
  const beside = Object.values(keys).filter((key) => key.partition.prefix === partition.prefix);
  return beside.map(({ sort }) => sort.template as string).filter((template) => !template.includes("{"));
}

/** Returns the condition by which the sort keys of one kind are told from the others in its partition. */
function sortCondition({ key }: AnyEntity): { condition: string; value: string } {
  const { prefix, template } = key.sort;
  if (prefix === template) return { condition: "SK = :sort", value: template };
  if (prefix !== "") return { condition: "begins_with(SK, :sort)", value: prefix };
  const [lowest] = constantsBeside(key).sort();
  if (!lowest) throw new TypeError(`nothing tells where the sort keys ${template} end`);
  return { condition: "SK < :sort", value: lowest };
}

/** Returns where a user's own items of a kind lie: a range of one partition, found by the templates of its key. */
function ownRange(entity: AnyEntity, userId: string): ReturnType<SectionReader["rangeOf"]> {
  const PK = entity.key.partition.format({ [String(entity.owner)]: userId });
  const { condition, value } = sortCondition(entity);
  const query: QueryRequest = {
    KeyConditionExpression: `PK = :pk AND ${condition}`,
    ExpressionAttributeValues: { ":pk": PK, ":sort": value },
  };
  return { query, fixedKey: { PK } };
}

const followers: SectionReader = { rangeOf: (userId) => listFollowersRequest({ userId }), read: readFollower };

function sectionsOf(entity: Items[keyof Items]): [string, SectionReader][] {
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
