import type { PlannedPhoto, PlannedUser } from "./import-plan.ts";
import { stableUserId } from "./stable-ids.ts";
import type { TutorialItems, TutorialUser } from "./tutorial-item.ts";

/** Returns the town and state of an American address: its last line without the zip code. */
export function townOf(address: string): string {
  const lastLine = address.split("\n").at(-1) ?? "";
  return lastLine.replace(/\s+\d{5}(-\d{4})?$/, "").trim();
}

/**
 * Returns when each username first appears in something that happened. The tutorial does not say when its users
 * signed up; by then at the latest.
 */
function firstAppearances({ photo, reaction, friendship }: TutorialItems): Map<string, Date> {
  const happened: [username: string, at: Date][] = [
    ...photo.map((item): [string, Date] => [item.username, item.timestamp]),
    ...reaction.map((item): [string, Date] => [item.reactingUser, item.timestamp]),
    ...friendship.map((item): [string, Date] => [item.followingUser, item.timestamp]),
    ...friendship.map((item): [string, Date] => [item.followedUser, item.timestamp]),
  ];
  const first = new Map<string, Date>();
  for (const [username, at] of happened) {
    const known = first.get(username);
    if (known === undefined || at < known) first.set(username, at);
  }
  return first;
}

/** Returns the profile of a tutorial's user. What a profile does not show (birth date, e-mail, street) is not kept. */
function profileOf({ username, name, address, status, interests }: TutorialUser, createdAt: Date): PlannedUser["user"] {
  return {
    userId: stableUserId(username),
    username,
    displayName: name,
    location: townOf(address),
    status,
    interests,
    createdAt: createdAt.toISOString(),
  };
}

/** Returns the users to create; `photos` are the planned ones by the tutorial's key, `silentSince` is for who never acts. */
export function planUsers(items: TutorialItems, photos: Map<string, PlannedPhoto>, silentSince: Date): PlannedUser[] {
  const appearances = firstAppearances(items);
  return items.user.map((item) => ({
    line: item.line,
    user: profileOf(item, appearances.get(item.username) ?? silentSince),
    pinned: photos.get(item.pinnedImage ?? "") ?? null,
  }));
}
