import { formatPhotoId } from "@quick-photos/db";
import {
  type Item,
  keys,
  type PrimaryKey,
  type Reaction,
  type Reactor,
  reactorEntity,
  toUserCard,
} from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { Suspicion } from "../findings.ts";
import { cardOf, isGone, judgeCard } from "./cards.ts";
import type { Inspector, Subject } from "./inspector.ts";
import { countedIn, reactorShortfall } from "./reactor-shortfall.ts";

const reactorKey = (reaction: Reaction) =>
  keys.reactor.key({ photoId: formatPhotoId(reaction), userId: reaction.reactorId });

const profileKey = ({ reactorId }: Reaction) => keys.profile.key({ userId: reactorId });

const photoKey = ({ ownerId, ulid }: Reaction) => keys.photo.key({ ownerId, ulid });

/** A reaction that hangs on nothing: its removal is counted by the projector, so the photo's counts are looked at after. */
function orphan(kind: Suspicion["kind"], { item, value }: Subject<Reaction>, reason: PrimaryKey): Suspicion {
  const { reactorId, ownerId, ulid } = value;
  return {
    kind,
    subject: item,
    item,
    problem: kind === "reaction-without-user" ? `user ${reactorId} is gone` : `photo ${formatPhotoId(value)} is gone`,
    involves: [reactorId, ownerId, ulid],
    affects: countedIn(value, value.reactedAt),
    repair: (db) => applyRepair(db, { write: { delete: item }, because: [{ absent: reason }] }),
  };
}

/** Compares a reaction with its row in the list of the photo's reactors; one that cannot be read is found by itself. */
function judgeReactor({ item, value }: Subject<Reaction>, row: (Item & PrimaryKey) | undefined, user: Reactor["user"]) {
  const { kind, reactedAt, reactorId, ownerId, ulid } = value;
  const photoId = formatPhotoId(value);
  const listed = reactorEntity.tryParse(row);
  if (row && (!listed || (listed.kind === kind && listed.reactedAt === reactedAt))) return [];
  const right = { ...reactorEntity.toItem({ photoId, user, kind, reactedAt }), ...reactorKey(value) };
  const suspicion: Suspicion = {
    kind: row ? "reactor-differs" : "reactor-missing",
    subject: item,
    item: reactorKey(value),
    problem: `user ${reactorId} reacted with ${kind} at ${reactedAt}${listed ? `; listed is ${listed.kind} at ${listed.reactedAt}` : ""}`,
    involves: [reactorId, ownerId, ulid],
    affects: countedIn(value, value.reactedAt),
    shortfall: reactorShortfall(value, { listed: listed ?? null, right: value }),
    repair: (db) =>
      applyRepair(db, {
        write: row ? { change: row, to: { kind, reactedAt } } : { put: right },
        because: [{ holds: item, attributes: { kind, reactedAt } }, { holds: photoKey(value) }],
      }),
  };
  return [suspicion];
}

/** A reaction agrees with its user, its photo, and its row in the list of the photo's reactors. */
export const reactionInspector: Inspector<Reaction> = {
  refers: (reaction) => [profileKey(reaction), photoKey(reaction), reactorKey(reaction)],
  judge(subject, facts) {
    const { item, value } = subject;
    if (isGone(facts, value.reactorId)) return [orphan("reaction-without-user", subject, profileKey(value))];
    if (!facts.get(photoKey(value))) return [orphan("reaction-without-photo", subject, photoKey(value))];
    const corrected = (reactor: Reaction["reactor"]) => ({ reactor });
    const user = toUserCard(cardOf(facts, value.reactorId) ?? value.reactor);
    return [
      ...judgeCard(facts, { item, part: "reactor", copy: value.reactor, corrected }),
      ...judgeReactor(subject, facts.get(reactorKey(value)), user),
    ];
  },
};
