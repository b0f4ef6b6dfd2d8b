import type { QueryKey } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { usePlaceInList } from "../../api/use-place-in-list.ts";
import { inBackground } from "../../ui/in-background.ts";
import { neighbour } from "./neighbour.ts";
import { photoLink } from "./photo-link.ts";

/** Photos before the end of what is loaded at which more is asked for: a thumb goes through them within seconds. */
const nearEnd = 5;

/**
 * From a photo to the others of its list, as far as one goes: the next page is asked for before it is needed. The address
 * is that of the photo, in the place of the one before, so that back leads to the list.
 */
export function useMoving(photoId: string, list: QueryKey) {
  const navigate = useNavigate();
  const { entries, index, hasMore, loadMore } = usePlaceInList(list, photoId);
  const ids = entries.map((entry) => entry.photoId);
  const last = useRef(index);
  if (index >= 0) last.current = index;
  // Who is faster than the screen goes on from where they are going.
  const heading = useRef(photoId);
  heading.current = photoId;
  const isNearEnd = hasMore && ids.length - last.current <= nearEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a photo, also when it has failed
  useEffect(() => {
    if (isNearEnd) loadMore();
  }, [isNearEnd, photoId]);
  const besideOf = (id: string, by: 1 | -1) => entries[neighbour(ids, id, by, last.current)];
  return {
    previous: besideOf(photoId, -1),
    current: entries[index],
    next: besideOf(photoId, 1),
    /** Where it is, counted from 1, of how many; undefined where it is in no list. */
    position: index < 0 ? undefined : { at: index + 1, of: ids.length, hasMore },
    move(by: 1 | -1) {
      const beside = besideOf(heading.current, by);
      if (!beside) return;
      heading.current = beside.photoId;
      inBackground(
        navigate({ ...photoLink(beside.photoId, list), replace: true, resetScroll: false, viewTransition: false }),
      );
    },
  };
}
