import { createFileRoute } from "@tanstack/react-router";
import { client } from "../../api/client.ts";
import { bookmarkQuery, photoQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { BookmarkButton } from "../../features/bookmarks/bookmark-button.tsx";
import { PhotoScreen } from "../../features/photo/photo-screen.tsx";
import { inBackground } from "../../ui/in-background.ts";

export const Route = createFileRoute("/_shell/photos/$photoId/")({
  loader({ params: { photoId }, preload }) {
    if (preload) return;
    inBackground(queryClient.prefetchQuery(photoQuery(photoId)));
    // In the same tick, so that one request carries both.
    if (client.session.read()) inBackground(queryClient.prefetchQuery(bookmarkQuery(photoId)));
  },
  component: () => (
    <PhotoScreen photoId={Route.useParams().photoId} saveButton={(photo) => <BookmarkButton photo={photo} />} />
  ),
});
