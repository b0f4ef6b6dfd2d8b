import { createFileRoute } from "@tanstack/react-router";
import { sessionsQuery } from "../../../api/queries.ts";
import { queryClient } from "../../../api/query-client.ts";
import { SessionsScreen } from "../../../features/settings/sessions-screen.tsx";
import { inBackground } from "../../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/_signed-in/settings/sessions")({
  loader({ preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchInfiniteQuery(sessionsQuery()));
  },
  component: SessionsScreen,
});
