import type { Photo, Reactor } from "@quick-photos/client-sdk";

/**
 * Returns who reacted, the latest first: whom the photo names, and some whom its list does. I am not among them once I have
 * taken my reaction back, whatever the list still says.
 */
export function latestReactors(
  { recent, mine }: Photo["reactions"],
  listed: Reactor[],
  me: string | undefined,
): Reactor[] {
  const named = new Set(recent.map(({ user }) => user.userId));
  const others = listed.filter(({ user: { userId } }) => !named.has(userId) && (mine !== null || userId !== me));
  return [...recent, ...others].toSorted((a, b) => (a.reactedAt < b.reactedAt ? 1 : -1));
}
