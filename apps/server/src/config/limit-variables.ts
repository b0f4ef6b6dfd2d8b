import { type CallLimitName, callLimits, type ShareName, shares } from "@quick-photos/api";
import * as z from "zod";

/** How often something may happen: so many within so many seconds. */
export interface Rate {
  points: number;
  seconds: number;
}

type LimitSetting = (typeof callLimits)[CallLimitName]["setting"];

const expected = "expected a number of calls and one of seconds, a day at most, as in 300/10";

const rate = z
  .string()
  .regex(/^[1-9]\d{0,8}\/[1-9]\d{0,4}$/, expected)
  .refine((value) => parseRate(value).seconds <= 86_400, expected);

function parseRate(value: string): Rate {
  const [points = 0, seconds = 0] = value.split("/").map(Number);
  return { points, seconds };
}

const described = Object.values(callLimits).map(({ setting, by, points, seconds, counts }) => {
  const usual = `${points}/${seconds}`;
  return [setting, rate.default(usual).describe(`calls/seconds: ${counts}, by ${by} (${usual})`)] as const;
});

type ShareSetting = (typeof shares)[ShareName]["setting"];

const share = z.string().regex(/^[1-9]\d{0,5}$/, "expected a number, as in 6");

const describedShares = Object.values(shares).map(({ setting, by, most, counts }) => {
  return [setting, share.default(`${most}`).describe(`at once: ${counts}, by ${by} and process (${most})`)] as const;
});

/** The variables of all limits, made of their declaration. */
export const limitVariables = {
  ...(Object.fromEntries(described) as Record<LimitSetting, z.ZodDefault<z.ZodString>>),
  ...(Object.fromEntries(describedShares) as Record<ShareSetting, z.ZodDefault<z.ZodString>>),
};

/** Returns every limit as it is set. */
export function chooseLimits(values: Record<LimitSetting, string>): Record<CallLimitName, Rate> {
  const chosen = Object.entries(callLimits).map(([name, { setting }]) => [name, parseRate(values[setting])]);
  return Object.fromEntries(chosen) as Record<CallLimitName, Rate>;
}

/** Returns every share as it is set. */
export function chooseShares(values: Record<ShareSetting, string>): Record<ShareName, number> {
  const chosen = Object.entries(shares).map(([name, { setting }]) => [name, Number(values[setting])]);
  return Object.fromEntries(chosen) as Record<ShareName, number>;
}
