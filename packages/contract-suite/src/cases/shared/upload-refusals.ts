import type { Connection } from "../../bindings/binding.ts";
import { createBrokenImage, createGif, createHugeImage, createImage } from "../../world/images.ts";
import { upload } from "../../world/photos.ts";
import type { Person, World } from "../../world/world.ts";
import type { Refusal } from "../contract-case.ts";

/** Longer than an upload ticket may be used, in milliseconds. */
const twoHoursMs = 2 * 60 * 60 * 1000;

type Use = (connection: Connection, uploadId: string) => Promise<unknown>;

/** How an upload comes to be what it should not be; returns its id. */
type Spoil = (person: Person, world: World) => Promise<string>;

async function ticketFor(person: Person, byteLength = 100): Promise<string> {
  return (await person.api.photos.createUpload.mutate({ contentType: "image/png", byteLength })).uploadId;
}

/** Uploads bytes of which only a part arrives. */
async function uploadPart(person: Person): Promise<string> {
  const bytes = await createImage();
  const announced = { contentType: "image/png", byteLength: bytes.byteLength + 1 };
  const ticket = await person.api.photos.createUpload.mutate(announced);
  await person.put(ticket, bytes).catch(() => {});
  return ticket.uploadId;
}

const uploaded =
  (createBytes: () => Promise<Uint8Array>): Spoil =>
  async (person) =>
    (await upload(person, await createBytes())).uploadId;

const spoiled: [Refusal["reason"], string, Spoil][] = [
  ["UPLOAD_NOT_FOUND", "the upload is none", async () => "photo.png"],
  ["UPLOAD_NOT_FOUND", "the upload is empty", async () => ""],
  ["UPLOAD_NOT_FOUND", "the upload is altered", async (person) => `${await ticketFor(person)}A`],
  ["UPLOAD_NOT_FOUND", "an access token is presented as an upload", async ({ session }) => session.accessToken],
  [
    "UPLOAD_NOT_FOUND",
    "the upload is somebody else's",
    async (_, world) => (await upload((await world.residents())[1])).uploadId,
  ],
  ["UPLOAD_MISSING", "no bytes have arrived", (person) => ticketFor(person)],
  ["UPLOAD_MISSING", "fewer bytes than announced have arrived", uploadPart],
  ["IMAGE_UNREADABLE", "the bytes only begin as an image", uploaded(createBrokenImage)],
  ["IMAGE_UNREADABLE", "the bytes are no image", uploaded(async () => Buffer.from("this is no image, honestly"))],
  ["IMAGE_TOO_LARGE", "the image announces more pixels than it may have", uploaded(createHugeImage)],
  ["UPLOAD_TYPE_UNSUPPORTED", "the bytes are an image of a kind that is not taken", uploaded(createGif)],
];

/** The refusals of everything that takes an upload. */
export function uploadRefusals(use: Use): Refusal[] {
  const refusals = spoiled.map(
    ([reason, when, spoil]): Refusal => ({
      reason,
      when,
      arrange: async (world) => {
        const [person] = await world.residents();
        const uploadId = await spoil(person, world);
        return () => use(person, uploadId);
      },
    }),
  );
  const expired: Refusal = {
    reason: "UPLOAD_EXPIRED",
    when: "the upload has expired",
    needs: "clock",
    arrange: async (world) => {
      const [person] = await world.residents();
      const { uploadId } = await upload(person);
      world.binding.clock?.advance(twoHoursMs);
      const { username, password } = person;
      const { session } = await world.stranger().api.session.signIn.mutate({ username, password });
      return () => use(world.binding.connectWith(session.accessToken), uploadId);
    },
  };
  return [...refusals, expired];
}
