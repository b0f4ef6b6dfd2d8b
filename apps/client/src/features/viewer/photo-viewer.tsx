import type { QueryKey } from "@tanstack/react-query";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { isHere } from "../../api/feed-page.ts";
import { photoQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import { useGoBack } from "../../ui/use-go-back.ts";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { PhotoActions, type PhotoActionsProps } from "../photo/photo-actions.tsx";
import { PhotoDetails } from "../photo/photo-details.tsx";
import { PhotoOwner } from "../photo/photo-owner.tsx";
import { useLike } from "../photo/use-like.ts";
import { Stage, type StagePhoto } from "./stage.tsx";
import { useGestures } from "./use-gestures.ts";
import { useMoving } from "./use-moving.ts";
import { useViewerKeys } from "./use-viewer-keys.ts";
import { useZoom } from "./use-zoom.ts";
import { ViewerBar } from "./viewer-bar.tsx";

interface PhotoViewerProps extends Pick<PhotoActionsProps, "saveButton"> {
  photoId: string;
  /** The key of the list that it is looked at in. */
  list: QueryKey;
}

/** How much of a phone's screen is for people and caption once a photo is pushed up. */
const detailsShare = 0.6;

/**
 * A photo on the whole screen, on black: as large as it gets, with the others of its list on either side, and people and
 * caption below it, or beside it at a desk.
 */
export function PhotoViewer({ photoId, list, saveButton }: PhotoViewerProps) {
  // The route has asked for it already, and one that is gone is not there a moment later.
  const query = useQuery({ ...photoQuery(photoId), retryOnMount: false });
  const { previous, current, next, position, move } = useMoving(photoId, list);
  const shown = query.data ?? (current && isHere(current) ? current : undefined);
  const zoom = useZoom(photoId, shown);
  const close = useGoBack();
  const like = useLike();
  const title = shown && messages.photo.title(shown.owner.displayName);
  usePageTitle(title);
  useViewerKeys({ zoom, move, like: () => like(photoId), close });
  const root = useRef<HTMLDivElement>(null);
  const [isBare, setBare] = useState(false);
  useGestures(zoom, {
    move,
    tap: () => setBare(!isBare),
    pullDown: () => (root.current?.scrollTop ? root.current.scrollTo({ top: 0 }) : close()),
    pushUp: () => root.current?.scrollBy({ top: root.current.clientHeight * detailsShare }),
  });
  useEffect(() => {
    const { current } = root;
    if (!current?.contains(document.activeElement)) current?.focus({ preventScroll: true });
  }, []);
  const beside = [
    { entry: previous, side: -1 as const },
    { entry: next, side: 1 as const },
  ];
  const photos: StagePhoto[] = [
    { photoId, photo: shown, side: 0 },
    ...beside.flatMap(({ entry, side }) =>
      entry ? [{ photoId: entry.photoId, photo: isHere(entry) ? entry : undefined, side }] : [],
    ),
  ];
  return (
    <div
      ref={root}
      role="dialog"
      aria-modal
      aria-label={title ?? messages.app.loading}
      tabIndex={-1}
      data-whole-screen
      className="fixed inset-0 z-35 overflow-y-auto overscroll-contain scroll-smooth bg-black text-ink focus-visible:outline-offset-[-2px] lg:overflow-hidden"
    >
      <article className="lg:grid lg:h-full lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div
          data-bare={isBare || undefined}
          className="group/frame relative h-[calc(100dvh-8rem)] data-bare:h-dvh lg:h-full!"
        >
          <Stage photos={photos} zoom={zoom} />
          <ViewerBar
            title={title}
            position={position}
            hasPrevious={previous !== undefined}
            hasNext={next !== undefined}
            onMove={move}
            onClose={close}
          />
        </div>
        <div className="border-line lg:overflow-y-auto lg:border-s lg:bg-canvas lg:pt-2">
          <Loaded isScreen query={query} skeleton={<DetailsSkeleton />}>
            {(photo) => (
              <>
                <h1 className="sr-only">{messages.photo.title(photo.owner.displayName)}</h1>
                <div className="flex items-center gap-1 ps-5 pe-2">
                  <div className="min-w-0 grow">
                    <PhotoOwner photo={photo} />
                  </div>
                  <PhotoActions photo={photo} saveButton={saveButton} />
                </div>
                <PhotoDetails photo={photo} />
              </>
            )}
          </Loaded>
        </div>
      </article>
    </div>
  );
}

function DetailsSkeleton() {
  return (
    <Skeleton className="grid gap-4 p-5">
      <Bone className="h-8 w-2/3 rounded-full" />
      <Bone className="h-10 rounded-full" />
      <Bone className="h-5 w-2/3" />
    </Skeleton>
  );
}
