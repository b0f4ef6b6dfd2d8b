import { createValue } from "./create-value.ts";

/** A short message that passes by. */
export interface Toast {
  id: number;
  tone: "info" | "error";
  text: string;
}

/** How long a message stays; longer when it asks for something to be done again. */
const shownForMs = { info: 4_000, error: 8_000 } as const;

let lastId = 0;

/** The messages on screen. */
export const toasts = createValue<readonly Toast[]>([]);

/** Shows a message for a while, in place of the same one if that is still there. */
export function showToast(toast: Omit<Toast, "id">): void {
  lastId += 1;
  const id = lastId;
  toasts.write([...toasts.read().filter(({ text }) => text !== toast.text), { ...toast, id }]);
  setTimeout(() => dismissToast(id), shownForMs[toast.tone]);
}

/** Takes a message away before its time. */
export const dismissToast = (id: number): void => toasts.write(toasts.read().filter((toast) => toast.id !== id));
