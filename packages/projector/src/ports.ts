import type { Notification, RetoldNotification } from "@quick-photos/db/items";

/** Removes files by their media keys; files that are gone already are fine. What it throws is tried again. */
export type RemoveMedia = (keys: string[]) => Promise<void>;

/** Removes every file of a user who is gone, published or not; repeating it is fine. What it throws is tried again. */
export type RemoveMediaOf = (userId: string) => Promise<void>;

/** Tells whoever listens at this moment of notifications that were written; the same one may come again. Never throws. */
export type Announce = (notifications: Notification[]) => Promise<void>;

/** Tells the same of notifications that changed or went without being news. Never throws. */
export type Retell = (retold: RetoldNotification[]) => Promise<void>;

/** Tells this process what the access tokens are known by that are refused from now on; see `sessionMark`. Never throws. */
export type EndSessions = (marks: string[]) => void;

/** Where effects go that are not the table's. */
export interface Ports {
  removeMedia: RemoveMedia;
  removeMediaOf: RemoveMediaOf;
  announce: Announce;
  retell: Retell;
  endSessions: EndSessions;
}

/** Returns the ports that were given; to one that was not, nothing goes. Files of photos always have somewhere to go. */
export function portsOf(
  given: Pick<Ports, "removeMedia"> & { [Name in keyof Ports]?: Ports[Name] | undefined },
): Ports {
  const nothing = async () => {};
  const { removeMedia, removeMediaOf = nothing, announce = nothing, retell = nothing } = given;
  return { removeMedia, removeMediaOf, announce, retell, endSessions: given.endSessions ?? (() => {}) };
}
