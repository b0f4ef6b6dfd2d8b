import { hash, parseOptions, verify } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { createPasswords, type Hasher } from "./passwords.ts";

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

test("an unknown user costs what a known one does", async () => {
  const hashes: string[] = [];
  const threads: Hasher = {
    inTurn: (task) => task(),
    hash,
    verify(passwordHash, password) {
      hashes.push(passwordHash);
      return verify(passwordHash, password);
    },
  };
  const cost = { memoryCost: 64, timeCost: 3, parallelism: 1 };
  await createPasswords({ cost, hasher: threads }).inTurn((hashing) => hashing.verify(null, "correct horse"));
  expect(hashes.map((it) => parseOptions(it))).toMatchObject([cost]);
  expect(hashes).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$/)]);
});

test("a hash that fails once keeps nobody out after it", async () => {
  let failures = 1;
  const threads: Hasher = {
    inTurn: (task) => task(),
    hash: (password, cost) => (failures-- > 0 ? Promise.reject(new Error("no memory")) : hash(password, cost)),
    verify,
  };
  const known = await passwords.hash("correct horse");
  const unlucky = createPasswords({ hasher: threads });
  const signIn = () => unlucky.inTurn((hashing) => hashing.verify(known, "correct horse"));
  await expect(signIn()).rejects.toThrow("no memory");
  expect(await signIn()).toBe(true);
});
