import type { QueryKey } from "@tanstack/react-query";
import { createFileRoute, useLocation } from "@tanstack/react-router";
import { useRef } from "react";
import { client } from "../../api/client.ts";
import { bookmarkQuery, photoQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { BookmarkButton } from "../../features/bookmarks/bookmark-button.tsx";
import type { PhotoActionsProps } from "../../features/photo/photo-actions.tsx";
import { PhotoScreen } from "../../features/photo/photo-screen.tsx";
import { inBackground } from "../../ui/in-background.ts";

const loadViewer = async () => (await import("../../features/viewer/photo-viewer.tsx")).PhotoViewer;

export const Route = createFileRoute("/_shell/photos/$photoId/")({
  async loader({ params: { photoId }, preload, location }) {
    if (!preload) {
      inBackground(queryClient.prefetchQuery(photoQuery(photoId)));
      // In the same tick, so that one request carries both.
      if (client.session.read()) inBackground(queryClient.prefetchQuery(bookmarkQuery(photoId)));
    }
    // Whoever arrives by a link has no list, and no use for it.
    return { Viewer: location.state.list ? await loadViewer() : undefined };
  },
  component: PhotoRoute,
});

const saveButton: PhotoActionsProps["saveButton"] = (photo) => <BookmarkButton photo={photo} />;

/** Returns the list that a photo is looked at in, also while whoever leaves is on the way to another address. */
function useListHere(path: string): QueryKey | undefined {
  const now = useLocation({ select: ({ pathname, state }) => ({ isHere: pathname === path, list: state.list }) });
  const list = useRef(now.list);
  if (now.isHere) list.current = now.list;
  return list.current;
}

/** A photo on the whole screen among the others of the list that it was opened from; by itself, as a page. */
function PhotoRoute() {
  const { photoId } = Route.useParams();
  const { Viewer } = Route.useLoaderData();
  const list = useListHere(`/photos/${photoId}`);
  if (list && Viewer) return <Viewer photoId={photoId} list={list} saveButton={saveButton} />;
  return <PhotoScreen photoId={photoId} saveButton={saveButton} />;
}
