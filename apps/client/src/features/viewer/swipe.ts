/** How far, as a share of the stage, a photo is pulled to go, at whatever speed. */
const farEnough = 0.25;

/** How fast, in pixels a millisecond, a photo is thrown to go, from wherever it is. */
const fastEnough = 0.4;

/** Pixels below which even a fast movement is only a trembling finger. */
const leastPx = 20;

/**
 * Returns which way a photo goes that was pulled by so many pixels on a stage so long and let go of at so many pixels a
 * millisecond: 1 along the axis, -1 against it, 0 back to its place.
 */
export function swiped(pulledPx: number, speed: number, stagePx: number): -1 | 0 | 1 {
  const isFar = Math.abs(pulledPx) >= farEnough * stagePx;
  const isThrown = speed >= fastEnough && Math.abs(pulledPx) >= leastPx;
  if (!isFar && !isThrown) return 0;
  return pulledPx > 0 ? 1 : -1;
}
