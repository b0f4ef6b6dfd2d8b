import { useSyncExternalStore } from "react";

/** From where on the third of the window beside the app's column is wide enough to read in (`app/shell.tsx`). */
const desk = matchMedia("(min-width: 80rem)");

/** Whether the inspector has room of its own beside the app. */
export const useIsDesk = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      desk.addEventListener("change", listener);
      return () => desk.removeEventListener("change", listener);
    },
    () => desk.matches,
  );
