import type { ReactionKind } from "@quick-photos/contract";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useSession } from "../../api/use-session.ts";
import { inBackground } from "../../ui/in-background.ts";

/** What a visitor has tapped that takes an account. */
export type Intent =
  | { kind: "react"; photoId: string; reaction: ReactionKind }
  | { kind: "follow"; userId: string; displayName: string };

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** Kept with the entry, over a reload too, and not in the address: no link from elsewhere does anything by itself. */
    intent?: Intent | undefined;
  }
}

/** Returns where a visitor signs in first, and comes back from to where they are: for a link, or to go there. */
export function useWayIn() {
  const redirect = useLocation({ select: ({ href }) => href });
  return (intent: Intent) => ({ to: "/sign-in", search: { redirect }, state: { intent } }) as const;
}

/** Does what a visitor has tapped on this screen, once they are back with a session; `find` returns it where it can be done. */
export function useIntent<Found extends Intent>(
  find: (intent: Intent) => Found | null,
  act: (intent: Found) => void,
): void {
  const navigate = useNavigate();
  const session = useSession();
  const intent = useLocation({ select: ({ state }) => state.intent });
  const done = useRef<Intent>(undefined);
  const found = session && intent ? find(intent) : null;
  useEffect(() => {
    if (!found || done.current === found) return;
    done.current = found;
    // Taken out of the entry, or it would be done again when somebody comes back to it.
    inBackground(navigate({ to: ".", search: true, hash: true, state: {}, replace: true, resetScroll: false }));
    act(found);
  }, [found, act, navigate]);
}
