import {
  countProfiles,
  countReactions,
  deleteRows,
  formatPhotoId,
  keys,
  type PrimaryKey,
  type ProjectionScope,
  parsePhotoId,
  type ReactorWrite,
  readCards,
  writeReactors,
} from "@quick-photos/db";
import type { CopiedCard, Effects } from "../effects/effects.ts";
import type { JobContext } from "../jobs/job-kind.ts";
import { applyFeeds } from "./apply-feeds.ts";
import { applyInbox, takeBackFromGone } from "./apply-inbox.ts";
import { applyRemovals } from "./apply-removals.ts";
import type { Ports } from "./ports.ts";
import { refreshCards } from "./refresh-cards.ts";
import { removeUnowned, repairCopies } from "./repair-copies.ts";

/**
 * Writes reactors, then counts, and takes the rows and the reactions themselves back when the photo turns out to be gone.
 *
 * The order keeps a removal that runs in another shard from leaving orphans: a photo that still exists when it is
 * counted is removed later than its rows were written, so the removal's sweep sees them; one that does not exist any
 * more may have been swept before, so the rows go here.
 */
async function applyReactions(scope: ProjectionScope, { photos, reactors }: Effects): Promise<void> {
  await writeReactors(scope.db, reactors);
  const gone = new Set((await countReactions(scope, photos)).map(formatPhotoId));
  const orphans = reactors.filter(({ photoId }) => gone.has(photoId));
  await deleteRows(scope.db, orphans.flatMap(reactionOf));
  await writeReactors(
    scope.db,
    orphans.map((orphan) => ({ ...orphan, reactor: null })),
  );
}

/** Returns where the reaction is of which a reactor is listed; nowhere when it is gone. */
function reactionOf({ photoId, userId, reactor }: ReactorWrite): PrimaryKey[] {
  const photo = reactor && parsePhotoId(photoId);
  return photo ? [keys.reaction.key({ reactorId: userId, ...photo })] : [];
}

const isReactor = ({ attribute }: CopiedCard) => attribute === "reactor";

/**
 * Commits a batch's effects. Every step may be repeated, so a batch that is broken off anywhere is simply applied
 * again; counters know by their watermarks what is in them.
 */
export async function applyEffects(scope: ProjectionScope, effects: Effects, ports: Ports): Promise<void> {
  const { db, now } = scope;
  const context: JobContext = { db, now, ports };
  await ports.announce(effects.inbox.announcements);
  await ports.retell(effects.inbox.retold);
  const reactors = effects.copies.filter(isReactor);
  const cards = await readCards(db, [...new Set([...reactors, ...effects.belongings].map(({ userId }) => userId))]);
  await removeUnowned(db, effects.belongings, cards);
  const fresh = refreshCards(effects, cards);
  await applyReactions(scope, fresh);
  await applyInbox(scope, fresh.inbox, context);
  const countedCards = await countProfiles(scope, effects.profiles);
  await takeBackFromGone(scope, effects.inbox, countedCards);
  await repairCopies(db, reactors, cards);
  await repairCopies(
    db,
    effects.copies.filter((copy) => !isReactor(copy)),
    countedCards,
  );
  await applyFeeds(context, effects);
  await applyRemovals(context, effects);
}
