import { createFileRoute } from "@tanstack/react-router";
import { feedQuery } from "../../../api/queries.ts";
import { queryClient } from "../../../api/query-client.ts";
import { FeedScreen } from "../../../features/feed/feed-screen.tsx";
import { besideQuery } from "../../../features/suggestions/beside-query.ts";
import { Suggestions } from "../../../features/suggestions/suggestions.tsx";
import { SuggestionsBeside } from "../../../features/suggestions/suggestions-beside.tsx";
import { inBackground } from "../../../ui/in-background.ts";
import { hasRoomBeside } from "../../../ui/room-beside.ts";

export const Route = createFileRoute("/_shell/_signed-in/home")({
  loader({ preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchInfiniteQuery(feedQuery()));
    // In the same tick, so that one request carries both.
    if (hasRoomBeside()) inBackground(queryClient.prefetchQuery(besideQuery()));
  },
  component: () => <FeedScreen whomToFollow={<Suggestions most={5} />} beside={<SuggestionsBeside />} />,
});
