import { setPriority } from "node:os";
import { argv } from "node:process";
import { hashSync, verifySync } from "@node-rs/argon2";

// What a thread for passwords runs; it stays JavaScript, which every way to run the server can load into a thread.

// On Linux a priority is a thread's own; elsewhere this would lower the whole server. At 19, the
// lowest there is, the thread gets a whole core when nobody else wants it, and next to nothing of one that answers requests.
if (process.platform === "linux") setPriority(Number(argv.at(-1)));

/**
 * Hashes a password.
 * @param {{ password: string, cost: import("@node-rs/argon2").Options }} task
 */
export const hash = ({ password, cost }) => hashSync(password, cost);

/**
 * Returns whether a password fits a hash.
 * @param {{ password: string, passwordHash: string }} task
 */
export const verify = ({ password, passwordHash }) => verifySync(passwordHash, password);
