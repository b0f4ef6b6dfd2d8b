import type { UploadTicket } from "@quick-photos/client-sdk";
import type { Photo } from "@quick-photos/contract";
import { createImage } from "./images.ts";
import type { Person } from "./world.ts";

const contentType = "image/png";

/** Asks for an upload and brings the bytes there, a small picture unless others are given. */
export async function upload(person: Person, bytes?: Uint8Array): Promise<UploadTicket> {
  const file = bytes ?? (await createImage());
  const ticket = await person.api.photos.createUpload.mutate({ contentType, byteLength: file.byteLength });
  await person.put(ticket, file);
  return ticket;
}

/** Publishes a small picture. */
export async function publish(person: Person, caption = ""): Promise<Photo> {
  const { uploadId } = await upload(person);
  return person.api.photos.publish.mutate({ uploadId, caption });
}
