import type { createCaller } from "@quick-photos/api";
import type { LinkHead } from "./link-head.ts";
import { photoHead } from "./photo-head.ts";
import { profileHead } from "./profile-head.ts";

/** One call of the API, by which what an address leads to is known. */
export interface LinkRead {
  procedure: string;
  read(api: ReturnType<typeof createCaller>): Promise<LinkHead>;
}

/** The addresses that are sent to others, as the client's router matches them, and by what they are read. */
const links: { path: RegExp; read: (name: string) => LinkRead }[] = [
  {
    path: /^\/photos\/([^/]+)\/?$/i,
    read: (photoId) => ({
      procedure: "photos.byId",
      read: async (api) => photoHead(await api.photos.byId({ photoId })),
    }),
  },
  {
    path: /^\/@([^/]+)\/?$/,
    read: (username) => ({
      procedure: "users.byUsername",
      read: async (api) => profileHead(await api.users.byUsername({ username })),
    }),
  },
  {
    path: /^\/people\/([^/]+)\/?$/i,
    read: (userId) => ({ procedure: "users.byId", read: async (api) => profileHead(await api.users.byId({ userId })) }),
  },
];

/** Returns the call that an address is read by; null for a screen that is about nothing in particular. */
export function findLinkRead(path: string): LinkRead | null {
  for (const link of links) {
    const name = link.path.exec(path)?.[1];
    if (name !== undefined) return link.read(decodeURIComponent(name));
  }
  return null;
}
