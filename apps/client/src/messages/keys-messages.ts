/** What is said of the keys; the keys themselves are in `features/keys/key-map.ts`. */
export const keysMessages = {
  keys: {
    title: "Keyboard shortcuts",
    close: "Done",
    areOn: "Use letter and symbol shortcuts",
    places: {
      anywhere: "Anywhere",
      feed: "In the feed",
      card: "On a photo in the feed",
      photo: "Looking at a photo",
      enlarged: "While zoomed in",
    },
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
      enlarged: { left: "Move left", right: "Move right", up: "Move up", down: "Move down" },
    },
    /** How a key is called, where that is not its own name. */
    names: {
      ArrowLeft: "Left arrow",
      ArrowRight: "Right arrow",
      ArrowUp: "Up arrow",
      ArrowDown: "Down arrow",
      Escape: "Esc",
      PageDown: "Page Down",
      PageUp: "Page Up",
    } as Readonly<Record<string, string>>,
  },
} as const;
