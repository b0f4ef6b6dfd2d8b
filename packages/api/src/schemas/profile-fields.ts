import { z } from "zod";
import { lineOfText } from "./text.ts";
import { caseless } from "./text-policy.ts";

/** The most interests a profile lists (api.md, "Limits", as are the lengths below). */
const mostInterests = 10;

/** What a profile says, as input. An empty display name shows as the username. */
export const profileFields = {
  displayName: lineOfText({ max: 50 }),
  location: lineOfText({ max: 80 }),
  status: lineOfText({ max: 140 }),
  /** One mentioned twice counts once, as it was spelled first. */
  interests: z
    .array(lineOfText({ min: 1, max: 30 }))
    .max(mostInterests, { error: `must be at most ${mostInterests}` })
    .overwrite(withoutRepeats),
};

function withoutRepeats(interests: string[]): string[] {
  const seen = new Map<string, string>();
  for (const interest of interests) if (!seen.has(caseless(interest))) seen.set(caseless(interest), interest);
  return [...seen.values()];
}
