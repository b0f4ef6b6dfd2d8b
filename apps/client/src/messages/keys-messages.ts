/** What is said of the keys; the keys themselves are in `features/keys/key-map.ts`. */
export const keysMessages = {
  keys: {
    title: "Keyboard shortcuts",
    close: "Done",
    areOn: "Use letter and symbol shortcuts",
    places: { anywhere: "Anywhere", feed: "In the feed", card: "On a photo in the feed", photo: "Looking at a photo" },
    acts: {
      anywhere: { search: "Search", keys: "Show shortcuts" },
      feed: { next: "Next photo", previous: "Previous photo", like: "React with a heart" },
      card: { next: "Next photo", previous: "Previous photo", before: "Leave upward", after: "Leave downward" },
      photo: {
        next: "Next photo",
        previous: "Previous photo",
        like: "React with a heart",
        enlarge: "Zoom in",
        reduce: "Zoom out",
        close: "Close",
      },
    },
    /** How a key is called, where that is not its own name. */
    names: {
      ArrowLeft: "Left arrow",
      ArrowRight: "Right arrow",
      Escape: "Esc",
      PageDown: "Page Down",
      PageUp: "Page Up",
    } as Readonly<Record<string, string>>,
  },
} as const;
