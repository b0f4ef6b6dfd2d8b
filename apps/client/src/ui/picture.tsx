import { ImageOff } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { useLost } from "./use-lost.ts";

interface PictureProps extends Omit<ComponentProps<"img">, "alt" | "onError" | "src"> {
  /** Where it is; nothing while that is not known yet. */
  src: string | undefined;
  /** What it shows; empty where it stands beside its own words. */
  alt: string;
  /** The same picture in formats that a browser may prefer, the best first. */
  sources?: readonly { type: string; srcset: string }[];
  /** What stands in its place when it does not come; a sign of that when left out, in a box of the picture's own class. */
  fallback?: ReactNode;
}

/**
 * Every picture of the app. One that does not come is asked for once more and whenever the connection is back; until
 * then something stands in its place that was meant to, instead of the browser's sign for what is broken.
 */
export function Picture(props: PictureProps) {
  return <Asked key={props.src} {...props} />;
}

function Asked({
  src,
  alt,
  sources,
  sizes,
  className = "",
  fallback = <Missing alt={alt} className={className} />,
  ...img
}: PictureProps) {
  const { attempt, isLost, lose } = useLost();
  if (isLost) return fallback;
  const picture = (
    <img
      {...img}
      key={attempt} // another element asks for the picture again
      src={src}
      alt={alt}
      onError={lose}
      className={`${className} text-transparent`} // what it shows is said by what is around it, also before it is there
    />
  );
  if (!sources) return picture;
  return (
    <picture key={attempt} className="contents">
      {sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      {picture}
    </picture>
  );
}

function Missing({ alt, className }: { alt: string; className: string }) {
  return (
    <span
      {...(alt ? { role: "img", "aria-label": alt } : { "aria-hidden": true })}
      className={`${className} inline-grid place-items-center text-muted`}
    >
      <ImageOff aria-hidden strokeWidth={1.6} className="size-2/5 max-w-8" />
    </span>
  );
}
