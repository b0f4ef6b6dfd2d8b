/** A short message that passes by. */
export interface Toast {
  id: number;
  tone: "info" | "error";
  text: string;
}

/** How long a message stays; longer when it asks for something to be done again. */
const shownForMs = { info: 4_000, error: 8_000 } as const;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Shows a message for a while, in place of the same one if that is still there. */
export function showToast(toast: Omit<Toast, "id">): void {
  lastId += 1;
  const id = lastId;
  replace([...toasts.filter(({ text }) => text !== toast.text), { ...toast, id }]);
  setTimeout(() => dismissToast(id), shownForMs[toast.tone]);
}

/** Takes a message away before its time. */
export const dismissToast = (id: number): void => replace(toasts.filter((toast) => toast.id !== id));

/** The messages on screen, for `useSyncExternalStore`. */
export const toastStore = {
  read: (): readonly Toast[] => toasts,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
