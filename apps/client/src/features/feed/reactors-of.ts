import type { Photo } from "@quick-photos/client-sdk";
import { type ReactionKind, reactionKinds } from "@quick-photos/contract";
import { messages } from "../../messages/messages.ts";

type Reactions = Photo["reactions"];

/** How people reacted, the most frequent first, and who, in words. */
interface ReactorsInShort {
  kinds: ReactionKind[];
  words: string;
}

/**
 * Returns the reactions to a photo in a line: both names of two, one of more and how many others; I come first. Where
 * nobody is known by name, as in a photo that a profile's list told of, how many.
 */
export function reactorsOf({ counts, total, mine, recent }: Reactions, me: string | undefined): ReactorsInShort {
  const { you, by, some } = messages.reactions;
  const others = recent.filter(({ user }) => user.userId !== me).map(({ user }) => user.displayName);
  const names = [...(mine ? [you] : []), ...others].slice(0, total > 2 ? 1 : 2);
  const kinds = reactionKinds.filter((kind) => counts[kind] > 0).sort((a, b) => counts[b] - counts[a]);
  return { kinds, words: names.length > 0 ? by(names, total - names.length) : some(total) };
}
