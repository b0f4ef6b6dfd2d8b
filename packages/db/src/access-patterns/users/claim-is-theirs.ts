import type { UsernameHolder } from "./get-username-claim.ts";

/** Returns the condition under which a username is still somebody's, and their password the one that was looked at. */
export function claimIsTheirs({ userId, passwordHash }: UsernameHolder) {
  return {
    ConditionExpression: "userId = :userId AND passwordHash = :passwordHash",
    ExpressionAttributeValues: { ":userId": userId, ":passwordHash": passwordHash },
  };
}
