import { createRouter, type ParsedLocation } from "@tanstack/react-router";
import { ScreenError } from "./app/screen-error.tsx";
import { routeTree } from "./routeTree.gen.ts";

/** Screens that keep their position however one comes back to them, as the tabs of an app do. */
const keptScreens = new Set(["/home"]);

const positionKey = ({ pathname, href, state }: ParsedLocation): string =>
  keptScreens.has(pathname) ? pathname : (state.__TSR_key ?? href);

/**
 * The app's screens. A finger on a link or a pointer over it brings the program of the screen behind it and none of its
 * data (`preload` in the routes' loaders): most touches scroll, and a list has told already what is first seen there.
 */
export const createAppRouter = () =>
  createRouter({
    routeTree,
    defaultErrorComponent: ScreenError,
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    getScrollRestorationKey: positionKey,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
