// biome-ignore lint/plugin: pages that are not served securely have none, and whoever copies hears of it
const clipboard: Clipboard | undefined = navigator.clipboard;

/** Whether this page can put anything on the clipboard at all. */
export const canCopy = clipboard !== undefined;

/** Puts a text on the clipboard, and returns whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  if (!clipboard) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
