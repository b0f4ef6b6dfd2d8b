/**
 * Every key of the app beyond what browsers have, by place: what it does, and by which keys as `KeyboardEvent.key` names
 * them. What listens to them and the sheet that tells of them are both made of this.
 */
export const keyMap = {
  photo: {
    next: ["ArrowRight", "j"],
    previous: ["ArrowLeft", "k"],
    like: ["l"],
    enlarge: ["+", "="],
    reduce: ["-"],
    close: ["Escape"],
  },
} as const;

/** A part of the app with keys of its own. */
export type KeyPlace = keyof typeof keyMap;

/** What the keys of a place do. */
export type KeyAct<Place extends KeyPlace> = keyof (typeof keyMap)[Place];
