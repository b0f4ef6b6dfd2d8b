import type { SetAside } from "./import-plan.ts";
import type {
  TutorialFriendship,
  TutorialKind,
  TutorialPhoto,
  TutorialReaction,
  TutorialUser,
} from "./tutorial-item.ts";

/** An item of any kind. */
export type TutorialItem = TutorialUser | TutorialPhoto | TutorialReaction | TutorialFriendship;

/** Returns an item in words. */
function describeItem(item: TutorialItem): string {
  if ("reactingUser" in item) return `${item.reactingUser}'s ${item.reactionType} for ${item.photo}`;
  if ("followingUser" in item) return `${item.followingUser} follows ${item.followedUser}`;
  if ("location" in item) return item.SK;
  return item.username;
}

/** Returns the note on an item that does not become a row of its own. */
export function setAside(kind: TutorialKind, item: TutorialItem, outcome: SetAside["outcome"], why: string): SetAside {
  return { line: item.line, kind, what: describeItem(item), outcome, why };
}
