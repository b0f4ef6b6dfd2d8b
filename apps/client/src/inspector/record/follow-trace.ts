import { client } from "../../api/client.ts";
import { inBackground } from "../../ui/in-background.ts";
import { createDevClient } from "../api/dev-client.ts";
import type { Recorder } from "./recorder.ts";
import { refusalOf } from "./refusal-of.ts";

/** Pause before a stream that was ended is opened again, in milliseconds. */
const pauseMs = 5_000;

const unauthorized = 401;

/**
 * Reports what the server tells of its calls, for as long as the page is open and somebody is signed in. A token that
 * has run out is renewed by what the app itself does, and a new session is tried at once.
 */
export function followTrace(recorder: Recorder): void {
  let stop: (() => void) | undefined;
  let lastEventId: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dev = createDevClient((response) => {
    if (response.status === unauthorized) return recorder.connect({ state: "reconnecting" });
    inBackground(refusalOf(response).then((why) => recorder.connect({ state: "refused", why })));
  });
  const open = () => {
    clearTimeout(timer);
    stop?.();
    stop = undefined;
    if (!client.session.read()) return recorder.connect({ state: "signedOut" });
    const again = () => {
      if (recorder.read().connection.state === "open") recorder.connect({ state: "reconnecting" });
      timer = setTimeout(open, pauseMs);
    };
    const { unsubscribe } = dev.trace.live.subscribe(lastEventId ? { lastEventId } : {}, {
      onData({ id, data }) {
        lastEventId = id;
        recorder.trace(data);
      },
      onConnectionStateChange({ state, error }) {
        if (state === "pending") recorder.connect({ state: "open" });
        else if (error) recorder.connect({ state: "reconnecting" });
      },
      onError: again,
      onStopped: again,
    });
    stop = unsubscribe;
  };
  client.session.subscribe(open);
  open();
}
