import "./inspector.css";
import { createRoot } from "react-dom/client";
import { queryClient } from "../api/query-client.ts";
import { followTrace } from "./record/follow-trace.ts";
import { recordActs } from "./record/record-acts.ts";
import { recordHits } from "./record/record-hits.ts";
import { recordRequests } from "./record/record-requests.ts";
import { createRecorder } from "./record/recorder.ts";
import { Inspector } from "./view/inspector.tsx";
import { SourceRootProvider } from "./view/source-root.ts";

interface InspectorOptions {
  /** Where the source is on this machine; null where the app was built. */
  root: string | null;
}

/** Begins to record what the page does, and shows it beside the app. */
export function startInspector({ root }: InspectorOptions): void {
  const recorder = createRecorder(() => Date.now());
  recorder.begin({ kind: "opened", name: location.pathname });
  recordActs(recorder);
  recordRequests(recorder);
  recordHits(recorder, queryClient);
  followTrace(recorder);
  const place = document.body.appendChild(document.createElement("div"));
  createRoot(place).render(
    <SourceRootProvider value={root}>
      <Inspector recorder={recorder} />
    </SourceRootProvider>,
  );
}
