import type { Profile } from "@quick-photos/client-sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Camera } from "lucide-react";
import { photosQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { PhotoGridSkeleton } from "../photo-grid/photo-grid-skeleton.tsx";
import { PhotoTiles } from "../photo-grid/photo-tiles.tsx";

/** Someone's photographs, newest first, as far as one scrolls. */
export function PhotoGrid({ profile }: { profile: Profile }) {
  const options = photosQuery(profile.userId);
  const query = useInfiniteQuery(options);
  const skeleton = (
    <Skeleton>
      <PhotoGridSkeleton />
    </Skeleton>
  );
  return (
    <section aria-labelledby="photos-heading">
      <h2 id="photos-heading" className="sr-only">
        {messages.profile.photosHeading}
      </h2>
      <Loaded query={query} skeleton={skeleton}>
        {({ pages }) => {
          const photos = pages.flatMap((page) => page.items);
          if (photos.length === 0 && !query.hasNextPage) return <NoPhotos profile={profile} />;
          return <PhotoTiles photos={photos} list={options.queryKey} hasMore={query.hasNextPage} />;
        }}
      </Loaded>
      <LoadMore list={query} />
    </section>
  );
}

function NoPhotos({ profile }: { profile: Profile }) {
  if (!profile.viewer?.isSelf)
    return <EmptyState icon={Camera} title={messages.profile.noPhotosOther(profile.displayName)} />;
  return (
    <EmptyState
      icon={Camera}
      title={messages.profile.noPhotosOwn}
      hint={messages.profile.noPhotosOwnHint}
      action={<ButtonLink to="/share">{messages.navigation.share}</ButtonLink>}
    />
  );
}
