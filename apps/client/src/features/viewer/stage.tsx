import type { PhotoTile } from "@quick-photos/client-sdk";
import { Slide } from "./slide.tsx";
import type { Zoom } from "./use-zoom.ts";

/** A photo that is on the stage, or beside it. */
export interface StagePhoto {
  photoId: string;
  photo: PhotoTile | undefined;
  side: -1 | 0 | 1;
}

interface StageProps {
  photos: readonly StagePhoto[];
  zoom: Zoom;
}

/** What is black around a photo, with its neighbours out of sight on either side. */
export function Stage({ photos, zoom }: StageProps) {
  return (
    <div ref={zoom.stage} className="group @container-size absolute inset-0 touch-none overflow-hidden">
      {photos.map(({ photoId, photo, side }) => (
        <Slide key={photoId} photo={photo} side={side} isEnlarged={zoom.isEnlarged} />
      ))}
    </div>
  );
}
