import { randomBytes } from "node:crypto";

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

/** What Argon2 takes for a hash: KiB of memory, times it goes over them, and lanes side by side. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/** Where hashes are computed, and who gives turns. */
export interface Hasher {
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  hash(password: string, cost: PasswordCost): Promise<string>;
  verify(passwordHash: string, password: string): Promise<boolean>;
}

/** A native part, which a process with threads for passwords, or without passwords, does not load. */
const argon2 = () => import("@node-rs/argon2");

/** The process's own threads, which files and names of hosts wait for as well; it is everybody's turn at once. */
const sharedThreads: Hasher = {
  inTurn: (task) => task(),
  hash: async (password, cost) => (await argon2()).hash(password, cost),
  verify: async (passwordHash, password) => (await argon2()).verify(passwordHash, password),
};

/**
 * Argon2id with 19 MiB, two passes, one lane: the second choice of the OWASP Password Storage Cheat Sheet, about 40 ms
 * of one core. The algorithm is the library's default and is given in the hash itself.
 */
export const usualPasswordCost: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Makes passwords whose hashes cost this much. A hash names its own cost, so every one can be compared. */
export function createPasswords({ cost = usualPasswordCost, hasher = sharedThreads } = {}): Passwords {
  /** The hash of random bytes nobody kept: nothing fits it, and to find that out costs what a hash costs. */
  let unmatchable: Promise<string> | undefined;
  const hashOfNobody = () => {
    unmatchable ??= hasher.hash(randomBytes(32).toString("base64url"), cost).catch((error: unknown) => {
      unmatchable = undefined; // what failed once is not to fail everybody from then on
      throw error;
    });
    return unmatchable;
  };
  const hashing: Hashing = {
    hash: (password) => hasher.hash(password, cost),
    async verify(passwordHash, password) {
      // Whoever is asked for first waits for it, known or not.
      const nobodys = await hashOfNobody();
      const fits = await hasher.verify(passwordHash ?? nobodys, password);
      return fits && passwordHash !== null;
    },
  };
  return { inTurn: (task) => hasher.inTurn(() => task(hashing)) };
}
