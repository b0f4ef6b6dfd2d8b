import type { QueryKey } from "@tanstack/react-query";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The key of the list that a photo is looked at in. Kept with the entry: a link that is passed on is of no list. */
    list?: QueryKey | undefined;
  }
}

/** The key of no list, for a photo that is looked at by itself. */
export const alone: QueryKey = ["no-list"];

const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Whether a photo may grow out of its tile and shrink back into it. */
export const wantsMotion = (): boolean => !calm.matches;

/** Returns where a photo is looked at on the whole screen, among its neighbours in a list: for a link, or to go there. */
export const photoLink = (photoId: string, list: QueryKey) =>
  ({ to: "/photos/$photoId", params: { photoId }, state: { list }, viewTransition: wantsMotion() }) as const;
