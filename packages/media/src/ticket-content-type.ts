import { photoContentTypes } from "@quick-photos/contract";
import { type TicketContentType, unknownContentType } from "./limits.ts";

/** Other names of the same formats, as browsers, phones, registries of file endings and remote desktops have them. */
const aliases: Record<TicketContentType, readonly string[]> = {
  "image/jpeg": [
    "image/jpg",
    "image/jpe",
    "image/jfif",
    "image/pjpeg",
    "image/pjpg",
    "image/pipeg",
    "image/x-jpeg",
    "image/x-jpg",
    "image/x-pjpeg",
    "image/x-citrix-jpeg",
    "image/vnd.swiftview-jpeg",
    "image/mpo",
    "application/jpg",
    "application/x-jpg",
  ],
  "image/png": ["image/x-png", "image/x-citrix-png", "image/apng", "image/vnd.mozilla.apng", "application/x-png"],
  "image/webp": ["image/x-webp"],
  "image/avif": ["image/avif-sequence", "image/x-avif"],
  "image/heic": ["image/heic-sequence", "image/x-heic"],
  "image/heif": ["image/heif-sequence", "image/x-heif"],
  [unknownContentType]: [
    "",
    "*/*",
    "image/*",
    "image/unknown",
    "application/unknown",
    "application/binary",
    "application/x-binary",
    "application/x-octet-stream",
    "application/x-download",
    "application/force-download",
    "binary/octet-stream",
  ],
};

const ticketTypes: readonly TicketContentType[] = [...photoContentTypes, unknownContentType];

/**
 * Returns what a ticket says of a file that was announced so, without regard to case, parameters and by which of its
 * names; null for a type that no photo has.
 */
export function ticketContentType(announced: string): TicketContentType | null {
  const [essence = ""] = announced.split(";");
  const name = essence.trim().toLowerCase();
  return ticketTypes.find((type) => type === name || aliases[type].includes(name)) ?? null;
}
