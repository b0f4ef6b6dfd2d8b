import type { PhotoTile as Tile } from "@quick-photos/client-sdk";
import { PhotoTile } from "../photo-grid/photo-tile.tsx";
import { alone } from "../viewer/photo-link.ts";

/** Some photos of somebody to follow, side by side; nothing where there are none. */
export function SuggestionPhotos({ photos }: { photos: readonly Tile[] }) {
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-3 gap-[3px] px-5 pb-4">
      {photos.map((photo) => (
        <li key={photo.photoId} className="aspect-square overflow-hidden rounded-tile">
          <PhotoTile photo={photo} list={alone} isNamed isLarge={false} isFirstSeen />
        </li>
      ))}
    </ul>
  );
}
