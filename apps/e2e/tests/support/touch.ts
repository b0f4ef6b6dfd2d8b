import type { Page } from "@playwright/test";

/** A place on the screen, in pixels from its corner. */
export interface Place {
  x: number;
  y: number;
}

/** Steps of a movement: a browser takes two places far apart for two fingers. */
const steps = 6;

const between = (from: Place, to: Place, share: number): Place => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Fingers on a page, as a touchscreen tells of them: Playwright's own only taps. */
export async function touchOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", places: Place[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: places.map((place, id) => ({ ...place, id })) });
  /** Moves each finger from its first place to its second, and lifts them. */
  const move = async (fingers: readonly (readonly [Place, Place])[]) => {
    const at = (share: number) => fingers.map(([from, to]) => between(from, to, share));
    await send("touchStart", at(0));
    for (let step = 1; step <= steps; step += 1) await send("touchMove", at(step / steps));
    await send("touchEnd", []);
  };
  const tap = async (at: Place) => {
    await send("touchStart", [at]);
    await send("touchEnd", []);
  };
  return {
    tap,
    async doubleTap(at: Place) {
      await tap(at);
      await tap(at);
    },
    swipe: (from: Place, to: Place) => move([[from, to]]),
    /** Moves two fingers apart, from 60 to 180 pixels about a place. */
    spread: ({ x, y }: Place) =>
      move([
        [
          { x: x - 30, y },
          { x: x - 90, y },
        ],
        [
          { x: x + 30, y },
          { x: x + 90, y },
        ],
      ]),
  };
}
