import type { Photo, UserCard } from "@quick-photos/client-sdk";
import type { ReactionKind } from "@quick-photos/contract";

interface Change {
  /** The viewer's reaction from now on, `null` for none. */
  mine: ReactionKind | null;
  /** Who the viewer is; when that is not known yet, the list of reactors waits for the server. */
  viewer: UserCard | undefined;
  /** The moment of it, ISO 8601. */
  at: string;
}

/** A photo as it is once the viewer has reacted, reacted otherwise, or taken their reaction back. */
export function withReaction(photo: Photo, { mine, viewer, at }: Change): Photo {
  const { counts: before, recent, mine: previous } = photo.reactions;
  if (mine === previous) return photo;
  const counts = { ...before };
  if (previous) counts[previous] = Math.max(0, counts[previous] - 1);
  if (mine) counts[mine] += 1;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const others = viewer ? recent.filter(({ user }) => user.userId !== viewer.userId) : recent;
  const reactors = viewer && mine ? [{ user: viewer, kind: mine, reactedAt: at }, ...others] : others;
  return { ...photo, reactions: { counts, total, mine, recent: reactors } };
}
