import { describe, expect, test } from "vitest";
import { quarters } from "./support/images.ts";
import { anna, ben, ulid } from "./support/media-under-test.ts";
import { stores } from "./support/stores.ts";

const jpeg = await quarters({ width: 64, height: 48 }).jpeg().toBuffer();
const other = (place: number) => `${ulid.slice(0, -1)}${place}`;

describe.each(stores)("in $where", ({ start }) => {
  test("nothing of an owner is left, and everything of others", async () => {
    await using store = await start();
    const bens = await store.upload(jpeg, { ownerId: ben });
    await store.media.finishPhoto({ ownerId: ben, uploadId: bens });
    await store.media.finishPicture({
      ownerId: ben,
      uploadId: await store.upload(jpeg, { ownerId: ben, ulid: other(1) }),
    });
    await store.upload(jpeg, { ownerId: ben, ulid: other(2) });
    const kept = await store.files();
    await store.media.finishPhoto({ ownerId: anna, uploadId: await store.upload(jpeg) });
    await store.media.finishPicture({ ownerId: anna, uploadId: await store.upload(jpeg, { ulid: other(1) }) });
    await store.store.put(`pictures/${anna}/0123456789abcdef.webp`, jpeg, "image/webp");
    for (let place = 2; place < 8; place++) await store.upload(jpeg, { ulid: other(place) });
    expect((await store.files()).length).toBeGreaterThan(kept.length + 12);
    await store.media.removeOwner(anna);
    expect(await store.files()).toEqual(kept);
    await store.media.removeOwner(anna);
    expect(await store.files()).toEqual(kept);
  });

  test("an id that could be a path is refused", async () => {
    await using store = await start();
    await expect(store.media.removeOwner("../")).rejects.toThrow(TypeError);
    await expect(store.media.removeOwner("")).rejects.toThrow(TypeError);
  });
});
