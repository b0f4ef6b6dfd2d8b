import * as z from "zod";
import { limits } from "../../limits.ts";
import { lineOfText } from "../text/text.ts";
import { caseless } from "../text/text-policy.ts";

/** What a profile says, as input. An empty display name shows as the username. */
export const profileFields = {
  displayName: lineOfText({ max: limits.displayName }),
  location: lineOfText({ max: limits.location }),
  status: lineOfText({ max: limits.status }),
  /** One mentioned twice counts once, as it was spelled first. */
  interests: z
    .array(lineOfText({ min: 1, max: limits.interest }))
    .max(limits.interests, { error: `List at most ${limits.interests} interests.` })
    .overwrite(withoutRepeats),
};

function withoutRepeats(interests: string[]): string[] {
  const seen = new Map<string, string>();
  for (const interest of interests) if (!seen.has(caseless(interest))) seen.set(caseless(interest), interest);
  return [...seen.values()];
}
