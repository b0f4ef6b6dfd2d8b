/** Pixels that a page follows the finger that pulls it, of those that it is pulled, and at most: it resists. */
const resistance = 0.6;
const mostPx = 128;

/** What a finger on it does not pull the page by. */
const elsewhere = "dialog, [popover], [data-whole-screen]";

interface Pull {
  /** How far the page is pulled from its top, in pixels; 0 once it is let go of. */
  onPull: (px: number) => void;
  /** How far it was when the finger left it. */
  onLetGo: (px: number) => void;
}

const placeOf = ({ clientX, clientY }: Touch) => ({ x: clientX, y: clientY });

/** Follows a finger that pulls the page down from its top; returns how to stop. The browser scrolls as it does anyway. */
export function followPull({ onPull, onLetGo }: Pull): () => void {
  let from: { x: number; y: number } | undefined;
  let px = 0;
  const pull = (next: number) => {
    px = next;
    onPull(px);
  };
  const start = ({ touches, target }: TouchEvent) => {
    const [finger] = touches;
    const isPull = touches.length === 1 && scrollY <= 0 && target instanceof Element && !target.closest(elsewhere);
    from = finger && isPull ? placeOf(finger) : undefined;
  };
  const move = ({ touches: [finger] }: TouchEvent) => {
    if (!from || !finger) return;
    const { x, y } = placeOf(finger);
    const isDown = y - from.y > Math.abs(x - from.x);
    pull(scrollY <= 0 && (px > 0 || isDown) ? Math.min(mostPx, Math.max(0, (y - from.y) * resistance)) : 0);
  };
  const end = ({ type }: TouchEvent) => {
    if (from && type === "touchend") onLetGo(px);
    from = undefined;
    pull(0);
  };
  const abort = new AbortController();
  const options = { passive: true, signal: abort.signal };
  addEventListener("touchstart", start, options);
  addEventListener("touchmove", move, options);
  addEventListener("touchend", end, options);
  addEventListener("touchcancel", end, options);
  return () => abort.abort();
}
