import type { VirtualItem } from "@tanstack/react-virtual";

/** Lists whose heights are kept: as many as somebody goes back through, and few enough to forget the others. */
const mostLists = 20;

const lists = new Map<string, VirtualItem[]>();

/** The heights that the rows of a list had when it was left, so that it has its own at once when one is back. */
export const keptSizes = (name: string): VirtualItem[] => lists.get(name) ?? [];

/** Keeps the heights of a list's rows, and lets go of those of the list that was left longest ago. */
export function keepSizes(name: string, sizes: VirtualItem[]): void {
  lists.delete(name);
  lists.set(name, sizes);
  const [oldest] = lists.keys();
  if (lists.size > mostLists && oldest !== undefined) lists.delete(oldest);
}
