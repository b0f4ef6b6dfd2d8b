import { type PasswordCost, usualPasswordCost } from "@quick-photos/api";
import * as z from "zod";
import { StartError } from "../start-error.ts";

/** How passwords are hashed, and who waits for it. */
export interface PasswordConfig {
  cost: PasswordCost;
  /** How long a password waits at most for its turn, in milliseconds. */
  patienceMs: number;
  /** The priority of the threads that it is checked in. */
  priority: number;
}

/** The variables of passwords. */
export const passwordVariables = {
  PASSWORD_WAIT_SECONDS: z
    .string()
    .regex(/^(?:[1-9]\d?|1[01]\d|120)$/, "expected seconds, 1 to 120")
    .transform(Number)
    .default(2)
    .describe("seconds that a password may wait for its turn to be checked (2)"),
  PASSWORD_PRIORITY: z
    .string()
    .regex(/^1?\d$/, "expected a number from 0 to 19")
    .transform(Number)
    .default(19)
    .describe("priority of passwords on Linux: 0, as requests, to 19, behind them (19)"),
  PASSWORD_COST: z
    .string()
    .regex(/^(?:[89]|[1-9]\d{1,6})\/[1-9]\d?$/, "expected KiB of memory, 8 or more, and passes, as in 19456/2")
    .default(`${usualPasswordCost.memoryCost}/${usualPasswordCost.timeCost}`)
    .describe("KiB/passes: what Argon2 takes for a password (19456/2, in production no less)"),
};

type Values = z.output<z.ZodObject<typeof passwordVariables>> & { NODE_ENV?: string | undefined };

const workOf = ({ memoryCost, timeCost }: PasswordCost) => memoryCost * timeCost;

/** Tests hash for next to nothing; what somebody may steal must cost what it should. */
function requireCost(cost: PasswordCost): void {
  if (workOf(cost) >= workOf(usualPasswordCost)) return;
  throw new StartError("PASSWORD_COST: less than 19456/2 is for tests, not for production");
}

/** Returns what the variables say of passwords. Throws StartError. */
export function choosePasswords(values: Values): PasswordConfig {
  const [memoryCost = 0, timeCost = 0] = values.PASSWORD_COST.split("/").map(Number);
  const cost = { memoryCost, timeCost, parallelism: 1 };
  if (values.NODE_ENV === "production") requireCost(cost);
  return { cost, patienceMs: values.PASSWORD_WAIT_SECONDS * 1_000, priority: values.PASSWORD_PRIORITY };
}
