import { type Item, keys, type PrimaryKey, type UsernameClaim } from "@quick-photos/db/items";
import { applyRepair } from "@quick-photos/db/maintenance";
import type { FindingKind, Suspicion } from "../findings.ts";
import type { Inspector } from "./inspector.ts";

/** Returns the suspicion that an item has outlived its user. */
export function orphanOfUser(kind: FindingKind, item: Item & PrimaryKey, userId: string): Suspicion {
  return {
    kind,
    subject: item,
    item,
    problem: `user ${userId} is gone`,
    involves: [userId],
    repair: (db) => applyRepair(db, { write: { delete: item }, because: [{ absent: keys.profile.key({ userId }) }] }),
  };
}

/** The claim of a username agrees with the profile that has it; a name in quarantine belongs to nobody. */
export const claimInspector: Inspector<UsernameClaim> = {
  refers: ({ userId }) => (userId === null ? [] : [keys.profile.key({ userId })]),
  judge({ item, value: { userId, username } }, facts) {
    if (userId === null) return [];
    const profileKey = keys.profile.key({ userId });
    const profile = facts.get(profileKey);
    if (profile?.username === username) return [];
    const because = profile
      ? { holds: profileKey, attributes: { username: profile.username } }
      : { absent: profileKey };
    return [
      {
        kind: "claim-without-profile",
        subject: item,
        item,
        problem: profile ? `user ${userId} has the username ${String(profile.username)}` : `user ${userId} is gone`,
        involves: [userId],
        repair: (db) => applyRepair(db, { write: { delete: item }, because: [because] }),
      },
    ];
  },
};
