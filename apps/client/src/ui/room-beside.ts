import { useSyncExternalStore } from "react";
import { createValue } from "./create-value.ts";
import { desk, useMedia } from "./use-media.ts";

/** Whether something other than the screen has the room beside its column. */
export const besideTaken = createValue(false);

/** Whether a screen has room beside its column. */
export const hasRoomBeside = (): boolean => matchMedia(desk).matches && !besideTaken.read();

/** The same, followed as it changes. */
export function useRoomBeside(): boolean {
  const isDesk = useMedia(desk);
  const isTaken = useSyncExternalStore(besideTaken.subscribe, besideTaken.read);
  return isDesk && !isTaken;
}
