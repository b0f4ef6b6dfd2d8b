import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { photoQuery } from "../../api/queries.ts";
import { messages } from "../../messages/messages.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import { TopBar } from "../../ui/top-bar.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { useIntent } from "../account/intent.ts";
import { alone, photoLink } from "../viewer/photo-link.ts";
import { PhotoActions, type PhotoActionsProps } from "./photo-actions.tsx";
import { PhotoDetails } from "./photo-details.tsx";
import { PhotoOwner } from "./photo-owner.tsx";
import { PhotoPicture } from "./photo-picture.tsx";
import { react } from "./react.ts";

interface PhotoScreenProps extends Pick<PhotoActionsProps, "saveButton"> {
  photoId: string;
}

/** One photograph: the picture first, then what people feel about it. */
export function PhotoScreen({ photoId, saveButton }: PhotoScreenProps) {
  // The route has asked for it already, and one that is gone is not there a moment later.
  const query = useQuery({ ...photoQuery(photoId), retryOnMount: false });
  const photo = query.data;
  usePageTitle(photo && messages.photo.title(photo.owner.displayName));
  useIntent(
    (intent) => (photo && intent.kind === "react" && intent.photoId === photoId ? intent : null),
    (intent) => react({ photoId, mine: intent.reaction }),
  );
  return (
    <>
      <TopBar
        back
        title={photo ? <PhotoOwner photo={photo} /> : null}
        actions={photo ? <PhotoActions photo={photo} saveButton={saveButton} /> : null}
      />
      <Loaded isScreen query={query} skeleton={<PhotoSkeleton />}>
        {(loaded) => (
          <article>
            <h1 className="sr-only">{messages.photo.title(loaded.owner.displayName)}</h1>
            <Link {...photoLink(photoId, alone)} className="block focus-visible:outline-offset-[-4px] lg:rounded-card">
              <PhotoPicture photo={loaded} isFirst />
            </Link>
            <PhotoDetails photo={loaded} />
          </article>
        )}
      </Loaded>
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
