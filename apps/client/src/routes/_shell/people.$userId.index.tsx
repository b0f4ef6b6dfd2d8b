import { createFileRoute } from "@tanstack/react-router";
import { photosQuery, profileQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { ProfileScreen } from "../../features/profile/profile-screen.tsx";

export const Route = createFileRoute("/_shell/people/$userId/")({
  loader({ params: { userId } }) {
    void queryClient.prefetchQuery(profileQuery(userId));
    void queryClient.prefetchInfiniteQuery(photosQuery(userId));
  },
  component: () => <ProfileScreen userId={Route.useParams().userId} />,
});
