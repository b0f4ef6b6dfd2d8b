import { keys, type Reactor } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { Suspicion } from "../findings.ts";
import { judgeCard } from "./cards.ts";
import type { Inspector } from "./inspector.ts";
import { photoAddress } from "./photo-address.ts";
import { countedIn, reactorShortfall } from "./reactor-shortfall.ts";

const reactionKey = (reactor: Reactor) =>
  keys.reaction.key({ reactorId: reactor.user.userId, ...photoAddress(reactor.photoId) });

const photoKey = (reactor: Reactor) => keys.photo.key(photoAddress(reactor.photoId));

/** A row in the list of a photo's reactors agrees with the reaction; what differs in the two is found there. */
export const reactorInspector: Inspector<Reactor> = {
  refers: (reactor) => [reactionKey(reactor), photoKey(reactor), keys.profile.key({ userId: reactor.user.userId })],
  judge({ item, value }, facts) {
    const { user, photoId } = value;
    const { ownerId, ulid } = photoAddress(photoId);
    const orphan = (reason: "reaction" | "photo"): Suspicion => ({
      kind: `reactor-without-${reason}`,
      subject: item,
      item,
      problem: reason === "photo" ? `photo ${photoId} is gone` : `user ${user.userId} did not react`,
      involves: [user.userId, ownerId, ulid],
      affects: countedIn({ ownerId, ulid }, value.reactedAt),
      shortfall: reactorShortfall({ reactorId: user.userId, ownerId, ulid }, { listed: value, right: null }),
      repair: (db) =>
        applyRepair(db, {
          write: { delete: item },
          because: [{ absent: reason === "photo" ? photoKey(value) : reactionKey(value) }],
        }),
    });
    if (!facts.get(photoKey(value))) return [orphan("photo")];
    if (!facts.get(reactionKey(value))) return [orphan("reaction")];
    return judgeCard(facts, { item, part: "user", copy: user, corrected: (card) => ({ user: card }) });
  },
};
