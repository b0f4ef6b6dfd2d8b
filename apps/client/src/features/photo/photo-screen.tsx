import type { Photo } from "@quick-photos/client-sdk";
import { useQuery } from "@tanstack/react-query";
import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { photoQuery } from "../../api/queries.ts";
import { useSession } from "../../api/use-session.ts";
import { messages } from "../../messages/messages.ts";
import { IconLink } from "../../ui/icon-link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import { TopBar } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { useIntent } from "../account/intent.ts";
import { LinkButton } from "../links/link-button.tsx";
import { DeletePhoto } from "./delete-photo.tsx";
import { PhotoOwner } from "./photo-owner.tsx";
import { PhotoPicture } from "./photo-picture.tsx";
import { ReactionBar } from "./reaction-bar.tsx";
import { RecentReactors } from "./recent-reactors.tsx";
import { useReaction } from "./use-reaction.ts";

interface PhotoScreenProps {
  photoId: string;
  /** Draws the button by which whoever is signed in keeps the photo for themselves. */
  saveButton: (photo: Photo) => ReactNode;
}

/** One photograph: the picture first, then what people feel about it. */
export function PhotoScreen({ photoId, saveButton }: PhotoScreenProps) {
  const query = useQuery(photoQuery(photoId));
  const photo = query.data;
  const reaction = useReaction(photoId);
  usePageTitle(photo && messages.photo.title(photo.owner.displayName));
  useIntent(
    (intent) => (photo && intent.kind === "react" && intent.photoId === photoId ? intent : null),
    (intent) => reaction.mutate({ photoId, mine: intent.reaction }),
  );
  return (
    <>
      <TopBar
        back
        title={photo ? <PhotoOwner photo={photo} /> : null}
        actions={photo ? <Actions photo={photo} saveButton={saveButton} /> : null}
      />
      <Loaded isScreen query={query} skeleton={<PhotoSkeleton />}>
        {(loaded) => (
          <article>
            <h1 className="sr-only">{messages.photo.title(loaded.owner.displayName)}</h1>
            <PhotoPicture photo={loaded} isFirst />
            <div className="flex items-center pe-1">
              <div className="min-w-0 grow">
                <ReactionBar photo={loaded} />
              </div>
              <LinkButton
                title={messages.photo.title(loaded.owner.displayName)}
                path={`/photos/${encodeURIComponent(photoId)}`}
                className="text-muted"
              />
            </div>
            {loaded.caption ? (
              <p className="px-5 pt-1 pb-4 text-lead whitespace-pre-line">
                <bdi>{loaded.caption}</bdi>
              </p>
            ) : null}
            <RecentReactors photo={loaded} />
          </article>
        )}
      </Loaded>
    </>
  );
}

function Actions({ photo, saveButton }: Pick<PhotoScreenProps, "saveButton"> & { photo: Photo }) {
  const { photoId, owner } = photo;
  const me = useSession()?.userId;
  return (
    <>
      {me ? saveButton(photo) : null}
      {me === owner.userId ? (
        <>
          <IconLink
            icon={Pencil}
            label={messages.photo.edit}
            to="/photos/$photoId/edit"
            params={{ photoId }}
            className="text-muted"
          />
          <DeletePhoto photo={photo} />
        </>
      ) : null}
    </>
  );
}

function PhotoSkeleton() {
  return (
    <Skeleton>
      <Bone className="aspect-4/5 rounded-none" />
      <Bone className="mx-5 mt-5 h-10 rounded-full" />
      <Bone className="mx-5 mt-5 h-5 w-2/3" />
    </Skeleton>
  );
}
