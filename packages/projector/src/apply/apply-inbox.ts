import { notifyFollowed, notifyOfReactions, type ProjectionScope, takeBackFollowers } from "@quick-photos/db";
import type { InboxEffects } from "../effects/fold-inbox.ts";
import type { Cards } from "./freshen.ts";

/** Tells users of their followers and of reactions to their photos. */
export async function applyInbox(scope: ProjectionScope, { followers, reactions }: InboxEffects): Promise<void> {
  await notifyFollowed(scope, followers);
  await notifyOfReactions(scope, reactions);
}

/**
 * Takes back what was told to users who turn out to be gone. Their cards were read after it was written: who was there
 * then leaves later, and what cleans up after them finds it.
 */
export async function takeBackFromGone(scope: ProjectionScope, inbox: InboxEffects, cards: Cards): Promise<void> {
  const told = inbox.followers.filter(({ type }) => type !== "ended").map(({ follow }) => follow);
  await takeBackFollowers(
    scope,
    told.filter(({ followedId }) => cards.get(followedId) === null),
  );
}
