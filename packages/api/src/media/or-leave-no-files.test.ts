import { DbError } from "@quick-photos/db";
import { expect, test, vi } from "vitest";
import { orLeaveNoFiles } from "./or-leave-no-files.ts";

const owner = "0123456789ABCDEF";

function createContext() {
  const removeOwner = vi.fn(async () => {});
  const removePhoto = vi.fn(async () => {});
  const media = { removeOwner, removePhoto };
  return { removeOwner, removePhoto, context: { media } as unknown as Parameters<typeof orLeaveNoFiles>[0] };
}

test("files of an account that has gone meanwhile go", async () => {
  const { removeOwner, context } = createContext();
  const gone = new DbError("USER_NOT_FOUND", "gone");
  await expect(orLeaveNoFiles(context, { ownerId: owner }, () => Promise.reject(gone))).rejects.toBe(gone);
  expect(removeOwner).toHaveBeenCalledExactlyOnceWith(owner);
});

test("files of an account that is there stay, whatever goes wrong", async () => {
  const { removeOwner, context } = createContext();
  const away = new DbError("UNAVAILABLE", "away");
  await expect(orLeaveNoFiles(context, { ownerId: owner }, () => Promise.reject(away))).rejects.toBe(away);
  expect(await orLeaveNoFiles(context, { ownerId: owner }, async () => 1)).toBe(1);
  expect(removeOwner).not.toHaveBeenCalled();
});

test("files of a photo that has been removed meanwhile go, and no others", async () => {
  const { removeOwner, removePhoto, context } = createContext();
  const photo = { ownerId: owner, ulid: "01KAP0S5G0TSV4RRFFQ69G5FAV" };
  const removed = new DbError("PHOTO_REMOVED", "removed");
  await expect(orLeaveNoFiles(context, photo, () => Promise.reject(removed))).rejects.toBe(removed);
  expect(removePhoto).toHaveBeenCalledExactlyOnceWith(photo);
  expect(removeOwner).not.toHaveBeenCalled();
});
