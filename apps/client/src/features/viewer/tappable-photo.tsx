import type { Photo } from "@quick-photos/client-sdk";
import type { QueryKey } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { createTaps } from "../../ui/create-taps.ts";
import { inBackground } from "../../ui/in-background.ts";
import { ReactionIcon } from "../photo/reaction-icon.tsx";
import { useLike } from "../photo/use-like.ts";
import { growFrom } from "./grow-from.ts";
import { photoLink } from "./photo-link.ts";

interface TappablePhotoProps {
  photo: Photo;
  /** The key of the list that it is in. */
  list: QueryKey;
  className: string;
  children: ReactNode;
}

/**
 * Leads to a photo on the whole screen, and gives it a heart when a finger taps it twice. Only a finger's tap has to wait
 * until it is clear that it was one: mouse and keyboard lead there at once.
 */
export function TappablePhoto({ photo: { photoId, reactions }, list, className, children }: TappablePhotoProps) {
  const [hearts, setHearts] = useState(0);
  const navigate = useNavigate();
  const like = useLike();
  const isFinger = useRef(false);
  const acts = useRef({ once: (_: Element) => {}, twice: () => {} });
  acts.current = {
    once(link) {
      growFrom(link);
      inBackground(navigate(photoLink(photoId, list)));
    },
    twice() {
      like(photoId);
      setHearts(hearts + 1);
    },
  };
  const [taps] = useState(() =>
    createTaps<Element>({ once: (link) => acts.current.once(link), twice: () => acts.current.twice() }),
  );
  useEffect(() => taps.forget, [taps]);
  const click = (event: MouseEvent<Element>) => {
    if (!isFinger.current) return growFrom(event.currentTarget);
    event.preventDefault();
    taps.tap(event.currentTarget);
  };
  return (
    <Link
      {...photoLink(photoId, list)}
      onPointerDown={({ pointerType }) => {
        isFinger.current = pointerType === "touch";
      }}
      onKeyDown={() => {
        isFinger.current = false;
      }}
      onClick={click}
      className={`relative ${className}`}
    >
      {children}
      {hearts > 0 ? (
        <span
          key={hearts}
          aria-hidden
          onAnimationEnd={() => setHearts(0)}
          className="pointer-events-none absolute inset-0 grid animate-beat place-items-center drop-shadow-lg"
        >
          <ReactionIcon kind={reactions.mine ?? "heart"} filled sizePx={112} />
        </span>
      ) : null}
    </Link>
  );
}
