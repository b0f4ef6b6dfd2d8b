import { isDeepStrictEqual } from "node:util";
import { keys, type Profile, usernameClaimEntity } from "@quick-photos/db/items";
import { applyRepair, countProfileRows } from "@quick-photos/db/maintenance";
import type { Suspicion } from "../findings.ts";
import type { Inspector } from "./inspector.ts";

const describe = ({ photos, followers, followed }: Profile["counts"]) =>
  `${photos} photos, ${followers} followers, ${followed} followed`;

/** A profile agrees with the claim of its username; its counters with the rows of photos and friendships. */
export const profileInspector: Inspector<Profile> = {
  refers: ({ username }) => [keys.usernameClaim.key({ username })],
  judge({ item, value: { userId, username } }, facts) {
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
