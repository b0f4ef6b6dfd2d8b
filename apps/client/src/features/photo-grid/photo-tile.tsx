import type { PhotoTile as Tile } from "@quick-photos/client-sdk";
import type { QueryKey } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { formatWhen } from "../../messages/format-when.ts";
import { Picture } from "../../ui/picture.tsx";
import { altTextOf } from "../photo/alt-text.ts";
import { placeholderColor } from "../photo/placeholder-of.ts";
import { growFrom } from "../viewer/grow-from.ts";
import { photoLink } from "../viewer/photo-link.ts";

/** Pixels on the shorter side of a picture that fills a tile without being a blur; a smaller one is shown as it is. */
const fillingPx = 64;

/** A photo as far as a grid shows it; its caption, where the list has it. */
export type GridPhoto = Tile & { caption?: string };

interface PhotoTileProps {
  photo: GridPhoto;
  /** The key of the list that it is in; `alone` for one that is looked at by itself. */
  list: QueryKey;
  /** Whether it is said whose it is: where a grid is not somebody's. */
  isNamed: boolean;
  /** Whether it takes four cells, and so a larger file. */
  isLarge: boolean;
  /** Whether it is on the screen as that opens, so that it is asked for at once. */
  isFirstSeen: boolean;
}

/** One photo of a grid; leads to its page. Its colour is there before its picture. */
export function PhotoTile({ photo, list, isNamed, isLarge, isFirstSeen }: PhotoTileProps) {
  const { photoId, owner, urls, placeholder, caption = "", altText, createdAt, width, height } = photo;
  const by = isNamed ? { by: owner.displayName } : {};
  const fit = Math.min(width, height) < fillingPx ? "object-none" : "object-cover";
  return (
    <Link
      {...photoLink(photoId, list)}
      onClick={({ currentTarget }) => growFrom(currentTarget)}
      className="group block size-full overflow-hidden rounded-tile focus-visible:outline-offset-[-4px] lg:rounded-none"
      style={{ backgroundColor: placeholderColor(placeholder) }}
    >
      <Picture
        src={isLarge ? urls.feed : urls.thumb}
        alt={altTextOf({ ...by, caption, altText, when: formatWhen(createdAt) })}
        loading={isFirstSeen ? "eager" : "lazy"}
        fetchPriority={isLarge ? "high" : "auto"}
        decoding="async"
        className={`size-full ${fit} transition-[scale,opacity] duration-slow group-active:opacity-85 group-hover:scale-[1.03]`}
      />
    </Link>
  );
}
