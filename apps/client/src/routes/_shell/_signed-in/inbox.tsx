import { createFileRoute } from "@tanstack/react-router";
import { inboxQuery } from "../../../api/queries.ts";
import { queryClient } from "../../../api/query-client.ts";
import { InboxScreen } from "../../../features/inbox/inbox-screen.tsx";
import { inBackground } from "../../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/_signed-in/inbox")({
  loader({ preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchInfiniteQuery(inboxQuery()));
  },
  component: InboxScreen,
});
