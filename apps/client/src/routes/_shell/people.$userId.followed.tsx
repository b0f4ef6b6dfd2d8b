import { createFileRoute } from "@tanstack/react-router";
import { followedQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { FollowsScreen } from "../../features/people/follows-screen.tsx";

export const Route = createFileRoute("/_shell/people/$userId/followed")({
  loader({ params: { userId } }) {
    void queryClient.prefetchInfiniteQuery(followedQuery(userId));
  },
  component: () => <FollowsScreen userId={Route.useParams().userId} direction="followed" />,
});
