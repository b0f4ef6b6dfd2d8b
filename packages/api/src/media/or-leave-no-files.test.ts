import { DbError } from "@quick-photos/db";
import { expect, test, vi } from "vitest";
import { orLeaveNoFiles } from "./or-leave-no-files.ts";

const owner = "0123456789ABCDEF";

function createContext() {
  const removeOwner = vi.fn(async () => {});
  const media = { removeOwner };
  return { removeOwner, context: { media } as unknown as Parameters<typeof orLeaveNoFiles>[0] };
}

test("files of an account that has gone meanwhile go", async () => {
  const { removeOwner, context } = createContext();
  const gone = new DbError("USER_NOT_FOUND", "gone");
  await expect(orLeaveNoFiles(context, owner, () => Promise.reject(gone))).rejects.toBe(gone);
  expect(removeOwner).toHaveBeenCalledExactlyOnceWith(owner);
});

test("files of an account that is there stay, whatever goes wrong", async () => {
  const { removeOwner, context } = createContext();
  const away = new DbError("UNAVAILABLE", "away");
  await expect(orLeaveNoFiles(context, owner, () => Promise.reject(away))).rejects.toBe(away);
  expect(await orLeaveNoFiles(context, owner, async () => 1)).toBe(1);
  expect(removeOwner).not.toHaveBeenCalled();
});
