import { createFileRoute } from "@tanstack/react-router";
import { reactorsQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { ReactorsScreen } from "../../features/photo/reactors-screen.tsx";
import { inBackground } from "../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/photos/$photoId/reactions")({
  loader({ params: { photoId }, preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchInfiniteQuery(reactorsQuery(photoId)));
  },
  component: () => <ReactorsScreen photoId={Route.useParams().photoId} />,
});
