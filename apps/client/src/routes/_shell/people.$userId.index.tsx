import { createFileRoute } from "@tanstack/react-router";
import { photosQuery, profileQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { ProfileScreen } from "../../features/profile/profile-screen.tsx";
import { inBackground } from "../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/people/$userId/")({
  loader({ params: { userId }, preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchQuery(profileQuery(userId)));
    inBackground(queryClient.prefetchInfiniteQuery(photosQuery(userId)));
  },
  component: () => <ProfileScreen userId={Route.useParams().userId} />,
});
