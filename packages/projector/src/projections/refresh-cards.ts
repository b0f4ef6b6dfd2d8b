import type { UserCard } from "@quick-photos/db/items";
import type { Cards } from "../batch/cards.ts";
import type { Effects } from "./effects.ts";

/** Returns the effects with every reactor's card brought up to date, so that a late copy is not copied further. */
export function refreshCards(effects: Effects, cards: Cards): Effects {
  const fresh = (card: UserCard): UserCard => {
    const now = cards.get(card.userId);
    return now && now.version > card.version ? now : card;
  };
  return {
    ...effects,
    photos: effects.photos.map(({ photo, changes }) => ({
      photo,
      changes: changes.map((change) => ({ ...change, user: fresh(change.user) })),
    })),
    reactionNews: effects.reactionNews.map(({ changes, ...news }) => ({
      ...news,
      changes: changes.map((change) => ({ ...change, user: fresh(change.user) })),
    })),
    reactors: effects.reactors.map((write) => ({
      ...write,
      reactor: write.reactor && { ...write.reactor, user: fresh(write.reactor.user) },
    })),
  };
}
