import { useEffect } from "react";
import { client } from "../../api/client.ts";
import { checkConnection } from "../../api/connection.ts";
import { inBackground } from "../../ui/in-background.ts";
import { readInboxAgain } from "../inbox/inbox-cache.ts";
import { takeLiveEvent } from "./take-live-event.ts";

/**
 * Follows what happens to somebody, for as long as they look: a page out of sight holds no connection, and coming back
 * it goes on after the last event it had.
 */
export function useLive(userId: string): void {
  useEffect(() => {
    let lastEventId: string | undefined;
    let stop: (() => void) | undefined;
    const start = () => {
      const stream = client.api.inbox.live.subscribe(lastEventId ? { lastEventId } : {}, {
        onData(event) {
          // Whoever was away for a while is told what is news, and not what has gone.
          if (event.data.type === "ready" && lastEventId !== undefined) readInboxAgain();
          lastEventId = event.id;
          takeLiveEvent(userId, event.data);
        },
        onConnectionStateChange({ error }) {
          if (error) inBackground(checkConnection());
        },
      });
      return () => stream.unsubscribe();
    };
    const follow = () => {
      const isSeen = document.visibilityState === "visible";
      if (isSeen) stop ??= start();
      else {
        stop?.();
        stop = undefined;
      }
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      stop?.();
    };
  }, [userId]);
}
