import { epochSeconds } from "../../io/epoch-seconds.ts";

/** Returns the condition under which a username can be claimed: never claimed, or out of quarantine but not yet deleted. */
export function claimIsFree(now: Date) {
  return {
    ConditionExpression: "attribute_not_exists(PK) OR expiresAt < :now",
    ExpressionAttributeValues: { ":now": epochSeconds(now) },
  };
}
