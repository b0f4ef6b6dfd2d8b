import { createFileRoute } from "@tanstack/react-router";
import { followersQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { FollowsScreen } from "../../features/people/follows-screen.tsx";

export const Route = createFileRoute("/_shell/people/$userId/followers")({
  loader({ params: { userId } }) {
    void queryClient.prefetchInfiniteQuery(followersQuery(userId));
  },
  component: () => <FollowsScreen userId={Route.useParams().userId} direction="followers" />,
});
