import type { Photo } from "@quick-photos/client-sdk";
import { photoQuery, photosQuery, profileQuery } from "../../api/queries.ts";
import { queryClient } from "../../api/query-client.ts";
import { reconcileSoon } from "../../api/reconcile-soon.ts";
import { addToFeed } from "../feed/feed-cache.ts";
import { withNewPhoto } from "../photo/photo-pages.ts";

/** Shows a photo that was just shared at the head of the feed and of its owner's profile, and counts it, before the server is asked. */
export function rememberShared(photo: Photo): void {
  const { userId } = photo.owner;
  const profile = profileQuery(userId).queryKey;
  const photos = photosQuery(userId).queryKey;
  queryClient.setQueryData(photoQuery(photo.photoId).queryKey, photo);
  addToFeed(photo);
  queryClient.setQueryData(photos, (data) => data && withNewPhoto(data, photo));
  queryClient.setQueryData(
    profile,
    (owner) => owner && { ...owner, counts: { ...owner.counts, photos: owner.counts.photos + 1 } },
  );
  reconcileSoon(profile, photos);
}
