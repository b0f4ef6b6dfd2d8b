import type { PhotoTile } from "@quick-photos/client-sdk";
import { type CSSProperties, useState } from "react";
import { messages } from "../../messages/messages.ts";
import { Picture } from "../../ui/picture.tsx";
import { altTextOf } from "../photo/alt-text.ts";
import { mostStretched } from "../photo/picture-size.ts";
import { usePlaceholder } from "../photo/use-placeholder.ts";
import { sizesOnStage } from "./stage-size.ts";

interface SlideProps {
  /** Undefined while nothing is known of it but that it is there. */
  photo: PhotoTile | undefined;
  /** Where it stands: before the one that is looked at (-1), after it (1), or that one (0). */
  side: -1 | 0 | 1;
  isEnlarged: boolean;
}

/** A photo on the stage. Those beside the one that is looked at are there already, out of sight. */
export function Slide({ photo, side, isEnlarged }: SlideProps) {
  const isCurrent = side === 0;
  return (
    <div
      aria-hidden={isCurrent ? undefined : true}
      className="absolute inset-0 grid translate-x-[calc(var(--side)*100%+var(--drag,0px))] translate-y-[var(--sink,0px)] place-items-center transition-[translate] duration-calm group-data-held:transition-none [--side:var(--place)] rtl:[--side:calc(var(--place)*-1)]"
      style={{ "--place": side } as CSSProperties}
    >
      {photo ? <Shown photo={photo} isCurrent={isCurrent} isEnlarged={isEnlarged && isCurrent} /> : null}
    </div>
  );
}

interface ShownProps {
  photo: PhotoTile;
  isCurrent: boolean;
  isEnlarged: boolean;
}

function Shown({ photo, isCurrent, isEnlarged }: ShownProps) {
  const { owner, altText, width, height, urls, sources, placeholder } = photo;
  const [isHere, setHere] = useState(false);
  const background = usePlaceholder(isHere ? undefined : placeholder);
  const alt = altTextOf({ by: owner.displayName, altText });
  return (
    <div
      className="grid place-items-center bg-cover bg-center transition-transform group-data-held:transition-none"
      style={{
        aspectRatio: `${width} / ${height}`,
        width: `min(100cqw, 100cqh * ${width / height}, ${mostStretched * width}px)`,
        transform: isCurrent ? "var(--view)" : undefined,
        viewTransitionName: isCurrent ? "photo" : undefined,
        ...background,
      }}
    >
      <Picture
        src={urls.feed}
        sources={sources}
        sizes={sizesOnStage(photo, isEnlarged)}
        width={width}
        height={height}
        alt={isCurrent ? alt : ""}
        fetchPriority={isCurrent ? "high" : "low"}
        decoding="async"
        draggable={false}
        onLoad={() => setHere(true)}
        className="size-full select-none"
        fallback={<p className="rounded-full bg-scrim px-4 py-2 text-label text-white">{messages.photo.unavailable}</p>}
      />
    </div>
  );
}
