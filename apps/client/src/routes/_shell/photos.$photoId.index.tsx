import { createFileRoute, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { client } from "../../api/client.ts";
import { bookmarkQuery, photoQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { BookmarkButton } from "../../features/bookmarks/bookmark-button.tsx";
import { PhotoScreen } from "../../features/photo/photo-screen.tsx";
import { inBackground } from "../../ui/in-background.ts";

const loadViewer = () => import("../../features/viewer/photo-viewer.tsx");

const PhotoViewer = lazy(async () => ({ default: (await loadViewer()).PhotoViewer }));

export const Route = createFileRoute("/_shell/photos/$photoId/")({
  loader({ params: { photoId }, preload, location }) {
    if (location.state.list) inBackground(loadViewer());
    if (preload) return;
    inBackground(queryClient.prefetchQuery(photoQuery(photoId)));
    // In the same tick, so that one request carries both.
    if (client.session.read()) inBackground(queryClient.prefetchQuery(bookmarkQuery(photoId)));
  },
  component: PhotoRoute,
});

/** A photo on the whole screen among the others of the list that it was opened from; by itself, as a page. */
function PhotoRoute() {
  const { photoId } = Route.useParams();
  const list = useLocation({ select: ({ state }) => state.list });
  const saveButton = (photo: Parameters<typeof BookmarkButton>[0]["photo"]) => <BookmarkButton photo={photo} />;
  if (!list) return <PhotoScreen photoId={photoId} saveButton={saveButton} />;
  return (
    <Suspense fallback={<div data-whole-screen className="fixed inset-0 z-35 bg-black" />}>
      <PhotoViewer photoId={photoId} list={list} saveButton={saveButton} />
    </Suspense>
  );
}
