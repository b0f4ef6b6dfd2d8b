import { useSyncExternalStore } from "react";

/** From where on there is room for more than a phone's column: `lg` of the styles. */
export const wide = "(min-width: 64rem)";

/** From where on the third of the window beside the app's column is wide enough to read in: `xl` of the styles. */
export const desk = "(min-width: 80rem)";

/** Whether the window is as a media query says; followed as it changes. */
export const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
