import type { Profile } from "@quick-photos/contract";
import { fallbackKey } from "@quick-photos/media";
import type { LinkHead } from "./link-head.ts";
import { longestDescription, shorten } from "./shorten.ts";

/** Returns what a link to somebody shows. It leads to the name that people know, also where it was asked for by the id. */
export function profileHead({ username, displayName, status, pictureUrl }: Profile): LinkHead {
  return {
    title: displayName,
    description: shorten(`@${username} on Quick Photos. ${status}`, longestDescription),
    path: `/@${encodeURIComponent(username)}`,
    type: "profile",
    picture:
      pictureUrl === null ? null : { url: fallbackKey(pictureUrl), size: null, alt: displayName, isLarge: false },
  };
}
