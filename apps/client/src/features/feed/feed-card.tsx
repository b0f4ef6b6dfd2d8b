import type { Photo } from "@quick-photos/client-sdk";
import { memo } from "react";
import { feedQuery } from "../../api/queries.ts";
import { useCurrentPhoto } from "../../api/use-current-photo.ts";
import { PhotoOwner } from "../photo/photo-owner.tsx";
import { PhotoPicture } from "../photo/photo-picture.tsx";
import { TappablePhoto } from "../viewer/tappable-photo.tsx";
import { CardMenu } from "./card-menu.tsx";
import { ReactionLine } from "./reaction-line.tsx";

const { queryKey: feedKey } = feedQuery();

interface FeedCardProps {
  photo: Photo;
  /** Whether it is the first of all. */
  isFirst: boolean;
  /** Whether it is on the screen as that opens. */
  isFirstSeen: boolean;
}

/** A photo of the feed: whose, the picture, what people feel about it, what is said about it. */
export const FeedCard = memo(function FeedCard({ photo: listed, isFirst, isFirstSeen }: FeedCardProps) {
  const photo = useCurrentPhoto(listed);
  const { caption } = photo;
  return (
    <div className="pb-5">
      <div className="flex min-h-14 items-center justify-between gap-2 ps-5 pe-2">
        <PhotoOwner photo={photo} isHeading />
        <CardMenu photo={photo} />
      </div>
      <TappablePhoto photo={photo} list={feedKey} className="block focus-visible:outline-offset-[-4px] lg:rounded-card">
        <PhotoPicture photo={photo} isFirst={isFirst} isFirstSeen={isFirstSeen} />
      </TappablePhoto>
      <ReactionLine photo={photo} />
      {caption ? (
        <p className="px-5 whitespace-pre-line">
          <bdi>{caption}</bdi>
        </p>
      ) : null}
    </div>
  );
});
