import { type Profile, storedWords, toUserCard } from "@quick-photos/db/items";
import type { NamedUser } from "@quick-photos/db/rows";
import type { Change } from "../../changes/change.ts";

/** What a change says of somebody's name: the profile that is there now, and those that were. */
interface Named {
  userId: string;
  now: Profile | null;
  known: Profile[];
}

function namedBy(change: Change): Named[] {
  switch (change.type) {
    case "userAdded":
      return [{ userId: change.profile.userId, now: change.profile, known: [change.profile] }];
    case "cardChanged":
      return [{ userId: change.profile.userId, now: change.profile, known: [change.old, change.profile] }];
    case "userRemoved":
      return [{ userId: change.profile.userId, now: null, known: [change.profile] }];
    default:
      return [];
  }
}

/** Returns whose names a batch has changed, each once, as the last change left them, with every word that they had in it. */
export function foldNames(changes: Change[]): NamedUser[] {
  const users = new Map<string, NamedUser>();
  for (const { userId, now, known } of changes.flatMap(namedBy)) {
    const former = new Set([...(users.get(userId)?.former ?? []), ...known.flatMap(storedWords)]);
    users.set(userId, { userId, card: now && toUserCard(now), former: [...former] });
  }
  return [...users.values()];
}
