import type { PhotoSummary } from "@quick-photos/client-sdk";
import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Picture } from "../../ui/picture.tsx";
import { altTextOf } from "./alt-text.ts";
import { sizesOf, widthOf } from "./picture-size.ts";
import { usePlaceholder } from "./use-placeholder.ts";

/** Photos that have been on screen: coming back to one, it is there at once instead of fading in again. */
const seen = new Set<string>();

interface PhotoPictureProps {
  photo: PhotoSummary;
  /** Whether it is what the screen is opened for: asked for first. */
  isFirst?: boolean;
  /** Whether it is on the screen as that opens, and so shown as soon as it is there. */
  isFirstSeen?: boolean;
}

/**
 * The picture at its own shape, over its blurred placeholder until it is there. Its caption is to be read beside it, and
 * is no part of what it is called.
 */
export function PhotoPicture({ photo, isFirst = false, isFirstSeen = isFirst }: PhotoPictureProps) {
  const { photoId, owner, altText, width, height, urls, sources, placeholder } = photo;
  const [isShown, setShown] = useState(() => seen.has(photoId));
  const alt = altTextOf({ by: owner.displayName, altText });
  const background = usePlaceholder(isShown ? undefined : placeholder);
  const show = () => {
    seen.add(photoId);
    setShown(true);
  };
  return (
    <div className="grid justify-items-center lg:justify-items-start">
      <div
        className="grid place-items-center overflow-hidden bg-surface bg-cover bg-center lg:rounded-card"
        style={{
          aspectRatio: `${width} / ${height}`,
          width: widthOf(photo),
          ...background,
        }}
      >
        <Picture
          src={urls.feed}
          sources={sources}
          sizes={sizesOf(photo)}
          width={width}
          height={height}
          alt={alt}
          fetchPriority={isFirst ? "high" : "auto"}
          decoding={isFirst ? "sync" : "async"}
          onLoad={show}
          className={`size-full ${isFirstSeen || isShown ? "" : "opacity-0"} transition-opacity duration-calm`}
          fallback={<Unavailable alt={alt} />}
        />
      </div>
    </div>
  );
}

function Unavailable({ alt }: { alt: string }) {
  return (
    <p className="rounded-full bg-scrim px-4 py-2 text-label text-white">
      <span className="sr-only">{alt}. </span>
      {messages.photo.unavailable}
    </p>
  );
}
