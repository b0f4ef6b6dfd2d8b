import { MediaError } from "../media-error.ts";

/** The refusal of a ticket that has become something already. */
export function usedUp(): MediaError {
  return new MediaError("UPLOAD_USED_UP", "The upload has been used already; please start another one.");
}
