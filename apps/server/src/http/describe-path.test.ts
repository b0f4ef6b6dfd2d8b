import { expect, test } from "vitest";
import { describePath } from "./describe-path.ts";

const ticket = "a".repeat(65);

test.each([
  ["/photos/0123456789ABCDEF.01M8JH7EYTCH7EZZ1QJDFACTQ3", "/photos/0123456789ABCDEF.01M8JH7EYTCH7EZZ1QJDFACTQ3"],
  ["/media/photos/0123456789ABCDEF/01M8JH7EYTCH7EZZ1QJDFACTQ3/thumb-432193ea79b38696.webp"],
  [`/media/uploads/${ticket}`, "/media/uploads/:secret"],
  [`//media/uploads/${ticket}`, "//media/uploads/:secret"],
  [`/media//uploads/${ticket}/`, "/media//uploads/:secret/"],
  [`/elsewhere/${ticket}.png`, "/elsewhere/:secret"],
  [`/%2Fmedia%2Fuploads%2F${ticket}`, "/:secret"],
  ["/trpc/users.byId,photos.byId", "/trpc/users.byId,photos.byId"],
])("%s is logged as %s", (path, logged = path) => {
  expect(describePath(path)).toBe(logged);
});

test("a path of any length is a line that can be read", () => {
  expect(describePath("/a".repeat(1_000))).toHaveLength(200);
});
