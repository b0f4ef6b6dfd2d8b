import type { UploadTicket } from "@quick-photos/client-sdk";
import type { Photo } from "@quick-photos/contract";
import type { Connection } from "../bindings/binding.ts";
import { createImage } from "./images.ts";

const contentType = "image/png";

/** Asks for the upload of a picture. */
export function askForUpload({ api }: Connection, file: Uint8Array): Promise<UploadTicket> {
  return api.photos.createUpload.mutate({ contentType, byteLength: file.byteLength });
}

/** Asks for an upload and brings the bytes there, a small picture unless others are given. */
export async function upload(person: Connection, bytes?: Uint8Array): Promise<UploadTicket> {
  const file = bytes ?? (await createImage());
  const ticket = await askForUpload(person, file);
  await person.put(ticket, file);
  return ticket;
}

/** Publishes a small picture. */
export async function publish(person: Connection, caption = ""): Promise<Photo> {
  const { uploadId } = await upload(person);
  return person.api.photos.publish.mutate({ uploadId, caption });
}
