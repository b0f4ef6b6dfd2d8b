import { isRightToLeft } from "../../ui/is-right-to-left.ts";

/**
 * Every key of the app beyond what browsers have, by place: what it does, and by which keys as `KeyboardEvent.key` names
 * them, with `Control+` where that is held. Whoever listens to them and the sheet that shows them are both made of this.
 */
export const keyMap = {
  anywhere: {
    search: ["/"],
    keys: ["?"],
  },
  feed: {
    next: ["j"],
    previous: ["k"],
    like: ["l"],
  },
  /** Once a card of the feed has the focus, as the ARIA Authoring Practices have it. */
  card: {
    next: ["PageDown"],
    previous: ["PageUp"],
    before: ["Control+Home"],
    after: ["Control+End"],
  },
  photo: {
    next: ["ArrowRight", "j"],
    previous: ["ArrowLeft", "k"],
    like: ["l"],
    enlarge: ["+", "="],
    reduce: ["-"],
    close: ["Escape"],
  },
  /** While it is enlarged, before what the same keys do otherwise. */
  enlarged: {
    left: ["ArrowLeft"],
    right: ["ArrowRight"],
    up: ["ArrowUp"],
    down: ["ArrowDown"],
  },
} as const;

/** A part of the app with keys of its own. */
export type KeyPlace = keyof typeof keyMap;

/** What the keys of a place do. */
export type KeyAct<Place extends KeyPlace> = keyof (typeof keyMap)[Place];

/** Which way the arrows lead where lines begin at the right: the other one. */
const mirrored: Record<string, string> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

/** Returns a key as it is where lines begin at the other side, if they do: the way there and back. */
export const inReadingOrder = (key: string): string => (isRightToLeft() ? (mirrored[key] ?? key) : key);

/** Returns what a key that was pressed does in a place, where it does anything there. */
export function actOf<Place extends KeyPlace>(
  place: Place,
  { key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">,
): KeyAct<Place> | undefined {
  if (altKey || metaKey) return undefined;
  const pressed = `${ctrlKey ? "Control+" : ""}${inReadingOrder(key)}`;
  const keys = Object.entries(keyMap[place]) as [KeyAct<Place>, readonly string[]][];
  return keys.find(([, those]) => those.includes(pressed))?.[0];
}
