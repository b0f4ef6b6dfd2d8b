import type { Photo } from "@quick-photos/client-sdk";
import { messages } from "../../messages/messages.ts";
import { LinkButton } from "../links/link-button.tsx";
import { ReactionBar } from "./reaction-bar.tsx";
import { RecentReactors } from "./recent-reactors.tsx";

/** What people feel about a photo, its link, what is said about it, and who felt what lately. */
export function PhotoDetails({ photo }: { photo: Photo }) {
  const { photoId, owner, caption } = photo;
  return (
    <>
      <div className="flex items-center pe-1">
        <div className="min-w-0 grow">
          <ReactionBar photo={photo} />
        </div>
        <LinkButton
          title={messages.photo.title(owner.displayName)}
          path={`/photos/${encodeURIComponent(photoId)}`}
          className="text-muted"
        />
      </div>
      {caption ? (
        <p className="px-5 pt-1 pb-4 text-lead whitespace-pre-line">
          <bdi>{caption}</bdi>
        </p>
      ) : null}
      <RecentReactors photo={photo} />
    </>
  );
}
