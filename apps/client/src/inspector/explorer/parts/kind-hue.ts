import type { CSSProperties } from "react";
import type { Design } from "../api/table-types.ts";

/** Turns of the color wheel by this many degrees come close to none of the turns before (the golden angle). */
const goldenAngle = 137.508;

/** Returns the style in which the color of a kind of item is known: its hue, by its place among the kinds. */
export function kindHue({ kinds }: Design, type: string | null): CSSProperties {
  const at = kinds.findIndex((kind) => kind.type === type);
  return { "--hue": Math.round((goldenAngle * (at + 1)) % 360) } as CSSProperties;
}
