import { isDeepStrictEqual } from "node:util";
import { keys, type Profile, toUserCard, usernameClaimEntity } from "@quick-photos/db/items";
import { applyRepair, countProfileRows } from "@quick-photos/db/maintenance";
import type { ItemsByKey } from "@quick-photos/db/rows";
import type { Suspicion } from "../findings.ts";
import type { Inspector, Subject } from "./inspector.ts";
import { judgeNameWords, nameWordKeys } from "./name-words.ts";

const describe = ({ photos, followers, followed }: Profile["counts"]) =>
  `${photos} photos, ${followers} followers, ${followed} followed`;

/** Compares a profile with the claim of its username. */
function judgeClaim({ item, value: { userId, username } }: Subject<Profile>, facts: ItemsByKey): Suspicion[] {
  const key = keys.usernameClaim.key({ username });
  const claim = facts.get(key);
  if (claim?.userId === userId) return [];
  const missing: Suspicion = {
    kind: "profile-without-claim",
    subject: item,
    item: key,
    problem: claim
      ? `${username} is the username of user ${userId}, and claimed for ${String(claim.userId)}`
      : `${username}, the username of user ${userId}, is not claimed; the password is lost with it`,
    involves: [userId],
  };
  if (claim) return [missing];
  const put = { ...usernameClaimEntity.toItem({ username, userId, passwordHash: null }), ...key };
  const because = [{ holds: keys.profile.key({ userId }), attributes: { username } }];
  return [{ ...missing, repair: (db) => applyRepair(db, { write: { put }, because }) }];
}

/** A profile agrees with the claim of its username and is found by its words; its counters with the rows they count. */
export const profileInspector: Inspector<Profile> = {
  refers: (profile) => [keys.usernameClaim.key(profile), ...nameWordKeys(profile)],
  async judge(subject, facts, inspection) {
    const card = toUserCard(subject.value);
    return [...judgeClaim(subject, facts), ...(await judgeNameWords(card, facts, inspection))];
  },
  async count({ item, value: { userId, counts, watermarks } }, { db, isConsistent }) {
    const rows = await countProfileRows(db, userId, isConsistent);
    if (isDeepStrictEqual(rows, counts)) return [];
    return [
      {
        kind: "profile-count",
        subject: item,
        item,
        problem: `counted are ${describe(counts)}; there are ${describe(rows)}`,
        evidence: watermarks,
        involves: [userId],
        repair: (db) => applyRepair(db, { write: { change: item, to: { counts: rows } } }),
      },
    ];
  },
};
