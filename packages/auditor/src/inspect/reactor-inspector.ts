import { applyRepair, keys, parsePhotoId, type Reactor } from "@quick-photos/db";
import type { Suspicion } from "../findings.ts";
import { judgeCard } from "./cards.ts";
import type { Inspector } from "./inspector.ts";

function addressOf({ photoId }: Reactor) {
  const photo = parsePhotoId(photoId);
  if (!photo) throw new TypeError(`"${photoId}" is no photo id`);
  return photo;
}

const reactionKey = (reactor: Reactor) => keys.reaction.key({ reactorId: reactor.user.userId, ...addressOf(reactor) });

const photoKey = (reactor: Reactor) => keys.photo.key(addressOf(reactor));

/** A row in the list of a photo's reactors agrees with the reaction; what differs in the two is found there. */
export const reactorInspector: Inspector<Reactor> = {
  refers: (reactor) => [reactionKey(reactor), photoKey(reactor), keys.profile.key({ userId: reactor.user.userId })],
  judge({ item, value }, facts) {
    const { user, kind, photoId } = value;
    const { ownerId, ulid } = addressOf(value);
    const orphan = (reason: "reaction" | "photo"): Suspicion => ({
      kind: `reactor-without-${reason}`,
      subject: item,
      item,
      problem: reason === "photo" ? `photo ${photoId} is gone` : `user ${user.userId} did not react`,
      involves: [user.userId, ownerId, ulid],
      affects: [photoKey(value)],
      shortfall: { photoId, kinds: { [kind]: -1 } },
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
