import { copyText } from "../../ui/clipboard.ts";

/** A link to send to somebody. */
export interface SentLink {
  title: string;
  url: string;
}

// biome-ignore lint/plugin: where it is missing, the clipboard is next.
const share: Navigator["share"] | undefined = navigator.share;

const isClosed = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

/**
 * Hands a link to the device's share sheet or, without one, to the clipboard. Returns which of them took it; null where
 * there is neither, as on pages that are not served securely.
 */
export async function sendLink(link: SentLink): Promise<"sheet" | "clipboard" | null> {
  try {
    if (share) {
      await share.call(navigator, link);
      return "sheet";
    }
  } catch (error) {
    // Whoever closes the sheet wants nothing else.
    if (isClosed(error)) return "sheet";
  }
  return (await copyText(link.url)) ? "clipboard" : null;
}
