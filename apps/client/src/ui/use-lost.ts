import { onlineManager } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/** Asking for a picture. */
interface Asking {
  /** How often it was asked for before: a picture with this as its key asks again. */
  attempt: number;
  /** Whether it did not arrive, and is not asked for again for now. */
  isLost: boolean;
  /** Says that it did not arrive. */
  lose: () => void;
}

/**
 * How often to ask for a picture: once more when it was lost, and twice whenever the connection is back. A loss may be
 * told long after: that of a picture asked for before the connection came back leads to another attempt, and that of one
 * which was replaced to nothing.
 */
export function useLost(): Asking {
  const [{ attempt, last }, setState] = useState({ attempt: 0, last: 1 });
  useEffect(
    () => onlineManager.subscribe((isOnline) => isOnline && setState((now) => ({ ...now, last: now.attempt + 1 }))),
    [],
  );
  return {
    attempt: Math.min(attempt, last),
    isLost: attempt > last,
    lose: () => setState((now) => (now.attempt === attempt ? { ...now, attempt: attempt + 1 } : now)),
  };
}
