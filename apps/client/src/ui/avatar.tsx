import type { UserCard } from "@quick-photos/client-sdk";
import type { CSSProperties } from "react";
import { hueOf } from "./hue-of.ts";
import { Picture } from "./picture.tsx";
import { pictureSrc } from "./picture-src.ts";

const sizes = {
  tiny: "size-6 text-caption",
  small: "size-8 text-caption",
  medium: "size-11 text-label",
  large: "size-24 text-title",
} as const;

interface AvatarProps {
  user: UserCard;
  size: keyof typeof sizes;
  /** Described when the picture stands alone; beside a name it says nothing new. */
  alt?: string;
}

/** Someone's picture, or the first letter of their name on a colour of their own: also when the picture does not come. */
export function Avatar({ user, size, alt = "" }: AvatarProps) {
  const shape = `${sizes[size]} shrink-0 rounded-full`;
  const letter = (
    <span
      {...(alt ? { role: "img", "aria-label": alt } : { "aria-hidden": true })}
      style={{ "--hue": hueOf(user.username) } as CSSProperties}
      className={`${shape} grid place-items-center bg-avatar font-semibold text-avatar-ink uppercase select-none`}
    >
      {[...user.displayName][0] ?? ""}
    </span>
  );
  if (!user.pictureUrl) return letter;
  const src = pictureSrc(user.pictureUrl);
  return <Picture src={src} alt={alt} fallback={letter} className={`${shape} bg-surface object-cover`} />;
}
