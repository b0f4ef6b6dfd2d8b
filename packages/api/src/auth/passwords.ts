import { hash, type Options, verify } from "@node-rs/argon2";

/** What a turn is for. */
export interface Hashing {
  hash(password: string): Promise<string>;
  /** Returns whether the password fits; for a user without a hash, or no user at all, false after the same effort. */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
}

/** Hashes passwords and compares them, a few at a time. */
export interface Passwords {
  /**
   * Does what needs a hash when it is its turn, with all that would be in vain without one. Throws `PASSWORDS_BUSY` when
   * there is none soon.
   */
  inTurn<T>(task: (hashing: Hashing) => Promise<T>): Promise<T>;
}

/** Where hashes are computed, and who gives turns. */
export interface Hasher {
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  hash(password: string, cost: Options): Promise<string>;
  verify(passwordHash: string, password: string): Promise<boolean>;
}

/** The process's own threads, which files and names of hosts wait for as well; it is everybody's turn at once. */
const sharedThreads: Hasher = { inTurn: (task) => task(), hash: (password, cost) => hash(password, cost), verify };

/**
 * Argon2id with 19 MiB, two passes, one lane: the second choice of the OWASP Password Storage Cheat Sheet, about 40 ms
 * of one core. The algorithm is the library's default and is given in the hash itself.
 */
export const argon2Options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of random bytes nobody kept, with the same cost: nothing fits it. */
export const unmatchableHash =
  "$argon2id$v=19$m=19456,t=2,p=1$mBEn4lL9rmhzA6FFJuuePQ$iaiLEd5USQWCSPOffCnK2OYxEReouVceiA0Qhzbr6JQ";

/** Makes passwords whose hashes cost this much. A hash names its own cost, so every one can be compared. */
export function createPasswords({ cost = argon2Options, hasher = sharedThreads } = {}): Passwords {
  const hashing: Hashing = {
    hash: (password) => hasher.hash(password, cost),
    verify: async (passwordHash, password) => {
      const fits = await hasher.verify(passwordHash ?? unmatchableHash, password);
      return fits && passwordHash !== null;
    },
  };
  return { inTurn: (task) => hasher.inTurn(() => task(hashing)) };
}
