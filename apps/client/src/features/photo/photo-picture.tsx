import type { Photo } from "@quick-photos/client-sdk";
import { useState } from "react";
import { messages } from "../../messages/messages.ts";
import { placeholderImage } from "./placeholder-of.ts";
import { sourceSet } from "./source-set.ts";

/** The picture at its own shape, over its blurred placeholder; as tall as leaves the reactions in reach. */
export function PhotoPicture({ photo }: { photo: Photo }) {
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");
  const { owner, caption, width, height, urls, placeholder } = photo;
  const background = placeholderImage(placeholder);
  return (
    <div
      className="relative flex max-h-[72dvh] min-h-48 w-full items-center justify-center overflow-hidden bg-surface bg-cover bg-center lg:rounded-card"
      style={{ aspectRatio: `${width} / ${height}`, ...(background ? { backgroundImage: `url(${background})` } : {}) }}
    >
      {state === "failed" ? (
        <p className="rounded-full bg-scrim px-4 py-2 text-label text-white">{messages.photo.unavailable}</p>
      ) : (
        <img
          src={urls.feed}
          srcSet={sourceSet(photo)}
          sizes="(min-width: 600px) 600px, 100vw"
          width={width}
          height={height}
          alt={messages.photo.alt(owner.displayName, caption)}
          fetchPriority="high"
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
          className={`size-full object-contain backdrop-blur-2xl transition-opacity duration-300 ${state === "shown" ? "" : "opacity-0"}`}
        />
      )}
    </div>
  );
}
