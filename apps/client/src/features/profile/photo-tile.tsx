import type { PhotoSummary } from "@quick-photos/client-sdk";
import { Link } from "@tanstack/react-router";
import { formatWhen } from "../../messages/format-when.ts";
import { messages } from "../../messages/messages.ts";
import { placeholderColor } from "../photo/placeholder-of.ts";
import { useLost } from "../photo/use-lost.ts";

/** Pixels on the shorter side of a picture that fills a tile without being a blur; a smaller one is shown as it is. */
const fillingPx = 64;

interface PhotoTileProps {
  photo: PhotoSummary;
  /** Whether it takes four cells, and so a larger file. */
  isLarge: boolean;
}

/** One photo of a grid; leads to its page. Its colour is there before its picture. */
export function PhotoTile({ photo, isLarge }: PhotoTileProps) {
  const { photoId, urls, placeholder, caption, createdAt, width, height } = photo;
  const fit = Math.min(width, height) < fillingPx ? "object-none" : "object-cover";
  const { attempt, lose } = useLost();
  return (
    <Link
      to="/photos/$photoId"
      params={{ photoId }}
      className="group block size-full overflow-hidden rounded-tile focus-visible:outline-offset-[-4px] lg:rounded-none"
      style={{ backgroundColor: placeholderColor(placeholder) }}
    >
      <img
        key={attempt} // another element asks for the picture again
        onError={lose}
        src={isLarge ? urls.feed : urls.thumb}
        alt={messages.photo.tile(caption, formatWhen(createdAt))}
        loading={isLarge ? "eager" : "lazy"}
        decoding="async"
        className={`size-full ${fit} text-transparent transition-[scale,opacity] duration-500 ease-settle group-active:opacity-85 group-hover:scale-[1.03]`}
      />
    </Link>
  );
}
