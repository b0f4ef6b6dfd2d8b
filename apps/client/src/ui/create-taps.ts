/** Milliseconds within which a second tap makes a double tap of the first, which waits as long to be one of its own. */
export const doubleTapMs = 250;

interface Taps<At> {
  /** What a tap does that was not the first of two. */
  once: (at: At) => void;
  /** What the second of two taps does, at once. */
  twice: (at: At) => void;
}

/** Tells double taps from single ones: returns what to call at each tap, and how to forget one that still waits. */
export function createTaps<At>({ once, twice }: Taps<At>) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(waiting);
    waiting = undefined;
  };
  return {
    forget,
    tap(at: At): void {
      const isSecond = waiting !== undefined;
      forget();
      if (isSecond) {
        twice(at);
        return;
      }
      waiting = setTimeout(() => {
        waiting = undefined;
        once(at);
      }, doubleTapMs);
    },
  };
}
