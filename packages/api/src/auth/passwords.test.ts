import { parseOptions } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { argon2Options, createPasswords, unmatchableHash } from "./passwords.ts";

const passwords = await createPasswords().inTurn(async (hashing) => hashing);

test("a hash is argon2id with OWASP's parameters and a salt of its own", async () => {
  const [first, second] = await Promise.all([passwords.hash("correct horse"), passwords.hash("correct horse")]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(second).not.toBe(first);
});

test("only the right password fits", async () => {
  const hash = await passwords.hash("correct horse");
  expect(await passwords.verify(hash, "correct horse")).toBe(true);
  expect(await passwords.verify(hash, "correct horsf")).toBe(false);
});

test("nothing fits a user without a password", async () => {
  expect(await passwords.verify(null, "correct horse")).toBe(false);
});

test("an unknown user costs what a known one does", () => {
  expect(parseOptions(unmatchableHash)).toMatchObject(argon2Options);
  expect(unmatchableHash).toMatch(/^\$argon2id\$v=19\$/);
});
