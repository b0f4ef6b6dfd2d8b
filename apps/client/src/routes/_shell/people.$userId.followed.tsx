import { createFileRoute } from "@tanstack/react-router";
import { followedQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { FollowsScreen } from "../../features/people/follows-screen.tsx";
import { inBackground } from "../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/people/$userId/followed")({
  loader({ params: { userId }, preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchInfiniteQuery(followedQuery(userId)));
  },
  component: () => <FollowsScreen userId={Route.useParams().userId} direction="followed" />,
});
