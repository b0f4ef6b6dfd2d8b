import { createFileRoute } from "@tanstack/react-router";
import { followersQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { FollowsScreen } from "../../features/people/follows-screen.tsx";
import { inBackground } from "../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/people/$userId/followers")({
  loader({ params: { userId }, preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchInfiniteQuery(followersQuery(userId)));
  },
  component: () => <FollowsScreen userId={Route.useParams().userId} direction="followers" />,
});
