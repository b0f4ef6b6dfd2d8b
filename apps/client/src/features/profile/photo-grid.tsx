import type { Profile } from "@quick-photos/client-sdk";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Camera } from "lucide-react";
import { photosQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PhotoList } from "../photo-grid/photo-list.tsx";

/** Someone's photographs, newest first, as far as one scrolls. */
export function PhotoGrid({ profile }: { profile: Profile }) {
  const options = photosQuery(profile.userId);
  const query = useInfiniteQuery(options);
  return (
    <section aria-labelledby="photos-heading">
      <h2 id="photos-heading" className="sr-only">
        {messages.profile.photosHeading}
      </h2>
      <PhotoList query={query} list={options.queryKey} empty={<NoPhotos profile={profile} />} />
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
