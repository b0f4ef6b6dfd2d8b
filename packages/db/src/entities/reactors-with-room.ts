import type { PhotoAddress } from "../ids.ts";
import { keys } from "../keys/key-design.ts";
import type { Item } from "./entity.ts";
import { withRoom } from "./with-room.ts";

/** Latest reactors that a photo names at most: the line below it in a feed says two names, or one and a number. */
export const mostNamedOnPhoto = 2;

/** What every photo has beside its attributes, as far as it counts. */
const marks = { type: "Photo", v: 1 };

/**
 * Returns those of a photo's latest reactors, newest first, whom it names: as many as there is room for in the write units
 * that it takes without them. So naming them costs nothing, neither those who react nor those who look at lists of photos
 * (docs/decisions/0081).
 */
export function reactorsWithRoom<Reactor>(photo: Item & PhotoAddress, latest: Reactor[]): Reactor[] {
  const own = { ...keys.photo.key(photo), ...marks, ...photo };
  return withRoom(latest, mostNamedOnPhoto, (latestReactors) => ({ ...own, latestReactors }));
}
