import type { Photo } from "@quick-photos/db/items";

/** Photos by their ids, as they were when they were counted: null for one that is gone, missing when unknown. */
export type Photos = ReadonlyMap<string, Photo | null>;
