import { limits } from "@quick-photos/contract";
import { useEffect, useState } from "react";
import type { Strength } from "./strength-of.ts";

/** A password as far as it is typed, and what its owner is called. */
export interface TypedPassword {
  password: string;
  names: readonly string[];
}

/** How long nobody has typed when the hint is looked for, in milliseconds: longer than from one key to the next. */
const pauseMs = 400;

/**
 * Loads what estimates, which nobody waits for who sets no password. Null where it cannot be had, as without a connection
 * or after a new app was put on the server; browsers ask for it again when the page is loaded anew.
 */
const load = () => import("./strength-of.ts").catch(() => null);

/**
 * How hard what is typed is to guess; null while it is too short to be set, and where that cannot be told. While
 * somebody types on it is what it was.
 */
export function useStrength(typed: TypedPassword | null): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const isLongEnough = typed !== null && typed.password.length >= limits.password.min;
  useEffect(() => {
    if (!isLongEnough) {
      setStrength(null);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const loaded = await load();
      if (isCurrent) setStrength(loaded?.strengthOf(typed.password, typed.names) ?? null);
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [typed, isLongEnough]);
  return isLongEnough ? strength : null;
}
