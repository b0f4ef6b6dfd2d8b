import { formatPhotoId } from "@quick-photos/db";
import type { Reaction } from "@quick-photos/db/items";
import { groupBy } from "../../batch/group-by.ts";
import type { Change } from "../../changes/change.ts";
import type { PhotoDay } from "./day-reactions-row.ts";
import type { DayReactionChange } from "./merge.ts";

/** What a batch changes in a photo's reactions of a day, in the order of positions; at least one change. */
export interface ReactionNews extends PhotoDay {
  changes: DayReactionChange[];
}

/** The UTC day of a time, both ISO 8601. */
const dayOf = (time: string) => time.slice(0, "2026-01-01".length);

const changeOf = (position: string, by: DayReactionChange["by"], { reactor, kind, reactedAt }: Reaction) => ({
  position,
  by,
  user: reactor,
  kind,
  reactedAt,
});

/** Returns each reaction that comes, goes or changes its looks, with the change; nobody is told of their own. */
function reactionSteps(change: Change): { reaction: Reaction; change: DayReactionChange }[] {
  const { position } = change;
  const step = (by: DayReactionChange["by"], reaction: Reaction) => ({
    reaction,
    change: changeOf(position, by, reaction),
  });
  if (change.type !== "reactionPut" && change.type !== "reactionRemoved") return [];
  const { reaction } = change;
  if (reaction.reactorId === reaction.ownerId) return [];
  if (change.type === "reactionRemoved") return [step(-1, reaction)];
  if (!change.old) return [step(1, reaction)];
  if (dayOf(change.old.reactedAt) === dayOf(reaction.reactedAt)) {
    const stays = step(0, reaction);
    return [{ ...stays, change: { ...stays.change, isOther: change.old.kind !== reaction.kind } }];
  }
  return [step(-1, change.old), step(1, reaction)];
}

/** Returns what owners are told of reactions, once per photo and day, in the order of the changes. */
export function foldReactionNews(changes: Change[]): ReactionNews[] {
  const steps = changes.flatMap(reactionSteps);
  const keyOf = ({ reaction }: (typeof steps)[number]) => `${formatPhotoId(reaction)} ${dayOf(reaction.reactedAt)}`;
  return groupBy(steps, keyOf).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { ownerId, ulid, reactedAt: day } = first.reaction;
    return [{ photo: { ownerId, ulid }, day, changes: group.map(({ change }) => change) }];
  });
}
