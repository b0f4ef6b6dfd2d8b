import type { AccessPattern } from "./access-pattern.ts";
import * as bookmarks from "./bookmarks/index.ts";
import * as explore from "./explore/index.ts";
import * as feed from "./feed/index.ts";
import * as follows from "./follows/index.ts";
import * as inbox from "./inbox/index.ts";
import * as passkeys from "./passkeys/index.ts";
import * as photos from "./photos/index.ts";
import * as reactions from "./reactions/index.ts";
import * as recovery from "./recovery/index.ts";
import * as session from "./session/index.ts";
import * as suggestions from "./suggestions/index.ts";
import * as users from "./users/index.ts";

/** Every access pattern, one a procedure, under the procedure's name: `accessPatterns.photos.byId.run(db, ...)`. */
export const accessPatterns = {
  users,
  session,
  photos,
  reactions,
  follows,
  feed,
  inbox,
  suggestions,
  explore,
  bookmarks,
  recovery,
  passkeys,
};

const numberOf = ({ tutorial = Number.POSITIVE_INFINITY }: AccessPattern) => tutorial;

/** The same as a list: those of the hands-on tutorial first, by their number. */
export const accessPatternList: readonly AccessPattern[] = Object.values(accessPatterns)
  .flatMap((area): AccessPattern[] => Object.values(area))
  .toSorted((a, b) => numberOf(a) - numberOf(b) || 0);

/** The ten access patterns of the hands-on tutorial, in its order. */
export const tutorialPatterns: readonly AccessPattern[] = accessPatternList.filter(
  ({ tutorial }) => tutorial !== undefined,
);
