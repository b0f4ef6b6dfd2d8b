import { createFileRoute } from "@tanstack/react-router";
import { bookmarksQuery } from "../../../api/queries.ts";
import { queryClient } from "../../../api/query-client.ts";
import { SavedScreen } from "../../../features/bookmarks/saved-screen.tsx";
import { inBackground } from "../../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/_signed-in/saved")({
  loader({ preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchInfiniteQuery(bookmarksQuery()));
  },
  component: SavedScreen,
});
