import type { Item } from "../entities/entity.ts";
import { isRemovedPhoto } from "../entities/removed-photo.ts";

/**
 * Returns the items without the memories of removed photos: to everybody who reads a range or a batch, a removed photo
 * is gone. Only `get` shows one. A request that names the attributes it wants has to name `type`, or says itself what it
 * leaves out.
 */
export function leaveOutRemoved(items: Item[]): Item[] {
  return items.filter((item) => !isRemovedPhoto(item));
}
