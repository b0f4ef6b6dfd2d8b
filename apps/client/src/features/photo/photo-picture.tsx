import type { PhotoSummary } from "@quick-photos/client-sdk";
import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { sizesOf, widthOf } from "./picture-size.ts";
import { useLost } from "./use-lost.ts";
import { usePlaceholder } from "./use-placeholder.ts";

/** Photos that have been on screen: coming back to one, it is there at once instead of fading in again. */
const seen = new Set<string>();

interface PhotoPictureProps {
  photo: PhotoSummary;
  /** Whether it is what the screen is opened for: asked for first, and shown as soon as it is there. */
  isFirst?: boolean;
}

/** The picture at its own shape, over its blurred placeholder until it is there. */
export function PhotoPicture({ photo, isFirst = false }: PhotoPictureProps) {
  const { photoId, owner, caption, width, height, urls, sources, placeholder } = photo;
  const [isShown, setShown] = useState(() => seen.has(photoId));
  const { attempt, isLost, lose } = useLost();
  const background = usePlaceholder(isShown ? undefined : placeholder);
  const show = () => {
    seen.add(photoId);
    setShown(true);
  };
  return (
    <div className="grid justify-items-center overflow-hidden bg-surface lg:rounded-card">
      <div
        className="grid place-items-center bg-cover bg-center"
        style={{
          aspectRatio: `${width} / ${height}`,
          width: widthOf(photo),
          ...background,
        }}
      >
        {isLost ? (
          <p className="rounded-full bg-scrim px-4 py-2 text-label text-white">{messages.photo.unavailable}</p>
        ) : (
          <picture key={attempt} className="contents">
            {sources.map(({ type, srcset }) => (
              <source key={type} type={type} srcSet={srcset} sizes={sizesOf(photo)} />
            ))}
            <img
              src={urls.feed}
              width={width}
              height={height}
              alt={messages.photo.alt(owner.displayName, caption)}
              fetchPriority={isFirst ? "high" : "auto"}
              decoding={isFirst ? "sync" : "async"}
              onLoad={show}
              onError={lose}
              className={`size-full ${isFirst || isShown ? "" : "opacity-0"} transition-opacity duration-300`}
            />
          </picture>
        )}
      </div>
    </div>
  );
}
