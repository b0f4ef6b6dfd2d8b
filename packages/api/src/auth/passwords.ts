import { hash, type Options, verify } from "@node-rs/argon2";

/** Hashes passwords and compares them. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Returns whether the password fits; for a user without a hash, or no user at all, false after the same effort. */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
}

/**
 * Argon2id with 19 MiB, two passes, one lane: the second choice of the OWASP Password Storage Cheat Sheet, about 40 ms
 * of one core. The algorithm is the library's default and is given in the hash itself.
 */
export const argon2Options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of random bytes nobody kept, with the same cost: nothing fits it. */
export const unmatchableHash =
  "$argon2id$v=19$m=19456,t=2,p=1$mBEn4lL9rmhzA6FFJuuePQ$iaiLEd5USQWCSPOffCnK2OYxEReouVceiA0Qhzbr6JQ";

/** Makes passwords whose hashes cost this much. A hash names its own cost, so every one can be compared. */
export function createPasswords(cost: Options): Passwords {
  return {
    hash: (password) => hash(password, cost),
    verify: async (passwordHash, password) => {
      const fits = await verify(passwordHash ?? unmatchableHash, password);
      return fits && passwordHash !== null;
    },
  };
}

/** Passwords as the service keeps them. */
export const passwords: Passwords = createPasswords(argon2Options);
