import { useCallback, useLayoutEffect, useMemo, useState, useSyncExternalStore } from "react";
import { besideTaken } from "../../ui/room-beside.ts";
import { desk, useMedia } from "../../ui/use-media.ts";
import { inspectorMessages } from "../messages.ts";
import type { Recorder } from "../record/recorder.ts";
import { groupRows } from "../rows/group-rows.ts";
import { Panel } from "./panel.tsx";
import { Pill } from "./pill.tsx";
import { summaryOf } from "./row-view.tsx";
import { Sheet } from "./sheet.tsx";
import { usePatterns } from "./use-patterns.ts";
import { useToggleKey } from "./use-toggle-key.ts";

/** The inspector: docked beside the app where there is room, else a pill that opens a sheet. */
export function Inspector({ recorder }: { recorder: Recorder }) {
  const recording = useSyncExternalStore(recorder.subscribe, recorder.read);
  const known = usePatterns(recording.connection);
  const rows = useMemo(() => groupRows(recording, known.patterns), [recording, known.patterns]);
  const isDesk = useMedia(desk);
  const [isOpen, setIsOpen] = useState(isDesk);
  const isDocked = isOpen && isDesk;
  useLayoutEffect(() => besideTaken.write(isDocked), [isDocked]); // before the screen is made, which asks for what it shows
  useToggleKey(useCallback(() => setIsOpen((before) => !before), []));
  const close = useCallback(() => setIsOpen(false), []);
  const latest = rows.find(({ kind }) => kind !== "background" && kind !== "elsewhere");
  const panel = (
    <Panel rows={rows} recording={recording} known={known} onStartOver={recorder.startOver} onClose={close} />
  );
  return (
    <aside aria-label={inspectorMessages.title} className="inspector">
      {isDocked ? (
        <div className="inspector-dock fixed end-2 top-2 bottom-[calc(var(--dock,0px)+0.5rem)] z-30 flex w-[min(30rem,calc((100vw-37.5rem)/2-1.75rem))] flex-col overflow-hidden rounded-card border border-line bg-canvas text-ink">
          {panel}
        </div>
      ) : null}
      {isOpen && !isDesk ? <Sheet onClose={close}>{panel}</Sheet> : null}
      {isOpen ? null : (
        <Pill
          summary={latest ? summaryOf(latest, known.prices) : null}
          isOverBudget={latest?.isOverBudget ?? false}
          onOpen={() => setIsOpen(true)}
        />
      )}
    </aside>
  );
}
