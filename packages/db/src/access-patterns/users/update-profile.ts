import type { Db } from "../../db.ts";
import { type Profile, profileEntity } from "../../entities/profile.ts";
import { toUserCard } from "../../entities/user-card.ts";
import { DbError } from "../../errors.ts";
import { ConditionFailed } from "../../io/failures.ts";
import type { UpdateRequest } from "../../io/requests.ts";
import { keys } from "../../keys/key-design.ts";

/** What a user may change without changing the username; what is left out stays. */
export interface ProfileChanges {
  displayName?: string | undefined;
  location?: string | undefined;
  status?: string | undefined;
  interests?: string[] | undefined;
  /** Media key. */
  picture?: string | null | undefined;
}

/** Returns whether the changes show on cards, and so have to reach every copy. */
function changesCard({ displayName, picture }: ProfileChanges): boolean {
  return displayName !== undefined || picture !== undefined;
}

/** Builds the expression that applies changes, with the card's version raised when it shows on cards. */
export function profileUpdate(changes: Record<string, unknown>, raiseVersion: boolean) {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  const assignments = entries.map(([name]) => `#${name} = :${name}`).join(", ");
  return {
    UpdateExpression: `SET ${assignments}${raiseVersion ? " ADD version :one" : ""}`,
    // Some attribute names, such as status and location, are reserved words.
    ExpressionAttributeNames: Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(entries.map(([name, value]) => [`:${name}`, value])),
      ...(raiseVersion && { ":one": 1 }),
    },
  };
}

/** Whose profile is to be another, and how. */
export interface ProfileUpdate {
  userId: string;
  changes: ProfileChanges;
}

/** Builds the UpdateItem; the profile must exist. At least one change is required. */
export function updateProfileRequest({ userId, changes }: ProfileUpdate): UpdateRequest {
  return {
    Key: keys.profile.key({ userId }),
    ...profileUpdate({ ...changes }, changesCard(changes)),
    ConditionExpression: "attribute_exists(PK)",
    ReturnValues: "ALL_NEW",
  };
}

/** Changes a profile and returns it whole. Throws `USER_NOT_FOUND`. */
export async function updateProfile(db: Db, input: ProfileUpdate): Promise<Profile> {
  try {
    const profile = profileEntity.parse((await db.table.update(updateProfileRequest(input))) ?? {});
    db.targets.cards.set(profile.userId, toUserCard(profile));
    return profile;
  } catch (error) {
    if (error instanceof ConditionFailed) throw new DbError("USER_NOT_FOUND", `there is no user ${input.userId}`);
    throw error;
  }
}
