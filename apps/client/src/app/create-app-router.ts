import { createRouter } from "@tanstack/react-router";
import { routeTree } from "../routeTree.gen.ts";

/** The app's screens; what a link leads to is asked for when the link is touched. */
export const createAppRouter = () =>
  createRouter({ routeTree, defaultPreload: "intent", defaultPreloadStaleTime: 0, scrollRestoration: true });

/** The router with every screen's path and parameters in its type. */
export type AppClientRouter = ReturnType<typeof createAppRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: AppClientRouter;
  }
}
