import { expect, test } from "vitest";
import { expectGoodPassword } from "./expect-good-password.ts";

const tried = (password: string) =>
  expectGoodPassword({ password, field: "newPassword", names: ["mara.lund", "Mara Lund", ""] });

test.each(["password", "Password1", "12345678", "        ", "zzzzzzzzzzzz", "mara.lund", "Mara.Lund99", "mara lund!"])(
  "%j is refused",
  async (password) => {
    await expect(tried(password)).rejects.toMatchObject({
      reason: "PASSWORD_TOO_COMMON",
      fields: { newPassword: [expect.any(String)] },
    });
  },
);

test.each(["correct horse", "mara.lund likes boats", "12345678 and a half", "päßwörter", "👩‍👩‍👧 8 8 8 8 8"])(
  "%j is taken",
  async (password) => {
    await expect(tried(password)).resolves.toBeUndefined();
  },
);

test("who has no other name than signs may use letters", async () => {
  await expect(
    expectGoodPassword({ password: "a horse", field: "password", names: ["1234"] }),
  ).resolves.toBeUndefined();
});
