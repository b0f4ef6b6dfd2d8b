import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { quarters } from "./support/images.ts";
import { anna } from "./support/media-under-test.ts";
import { stores } from "./support/stores.ts";

const secret = "SECRET-HOME-ADDRESS";
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="${secret}"/></rdf:RDF></x:xmpmeta>`;

/** A photo as a phone takes it: turned, with a position, a text in EXIF and in XMP, and a colour profile. */
function phonePhoto() {
  return quarters({ width: 640, height: 480, orientation: 6 })
    .withExif({
      IFD0: { Copyright: secret, Make: "Phone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "52/1 30/1 59/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "13/1 22/1 39/1",
      },
    })
    .withXmp(xmp)
    .withIccProfile("p3")
    .withMetadata({ orientation: 6 });
}

/** The names of a WebP file's chunks (RIFF: four letters, a size, and the data padded to an even size). */
function chunkNames(webp: Buffer): string[] {
  const names: string[] = [];
  for (let at = 12; at + 8 <= webp.byteLength; at += 8 + webp.readUInt32LE(at + 4) + (webp.readUInt32LE(at + 4) % 2)) {
    names.push(webp.toString("latin1", at, at + 4));
  }
  return names;
}

describe.each(["jpeg", "png", "webp", "avif"] as const)("a %s with a position in it", async (format) => {
  const bytes = await phonePhoto().toFormat(format).toBuffer();

  test("really has it", async () => {
    const { exif, xmpAsString, icc } = await sharp(bytes).metadata();
    expect(exif?.includes(secret)).toBe(true);
    expect(xmpAsString).toContain(secret);
    expect(icc).toBeDefined();
  });

  test.each(stores)("leaves nothing of it in any file of $where, and no original", async ({ start }) => {
    await using store = await start();
    const contentType = `image/${format}`;
    const photo = await store.upload(bytes, { contentType });
    await store.media.finishPhoto({ ownerId: anna, uploadId: photo });
    const picture = await store.upload(bytes, { contentType, ulid: "01K0PCTVRE" });
    await store.media.finishPicture({ ownerId: anna, uploadId: picture });

    const files = await store.files();
    expect(files.filter((name) => name.endsWith(".webp"))).toHaveLength(4);
    expect(files.filter((name) => name.endsWith(".jpg"))).toHaveLength(4);
    expect(files.filter((name) => name.endsWith(".json"))).toHaveLength(2);
    expect(files.filter((name) => name.startsWith("fingerprints/"))).toHaveLength(1);
    expect(files).toHaveLength(11);
    for (const name of files) {
      const content = Buffer.from((await store.store.get(name)) ?? []);
      for (const trace of [secret, "Phone", "Exif", "xmpmeta"])
        expect(content.includes(trace), `${trace} in ${name}`).toBe(false);
      if (!/\.(webp|jpg)$/.test(name)) continue;
      if (name.endsWith(".webp")) expect(chunkNames(content)).toEqual(["VP8 "]);
      const { exif, xmp: found, icc, iptc, orientation } = await sharp(content).metadata();
      expect({ exif, found, icc, iptc, orientation }).toEqual({});
    }
  });
});
