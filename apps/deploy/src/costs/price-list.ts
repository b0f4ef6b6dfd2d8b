import { onDemandPrices } from "@quick-photos/db/maintenance";

/**
 * Dollars of AWS' public price lists in us-east-1, before taxes, as they were known in 2025: nothing here can ask for
 * them, so compare before you decide. What an account has for nothing each month is left out, so the bill is lower.
 */
export const priceList = {
  region: onDemandPrices.region,
  table: { ...onDemandPrices.dollarsPerMillion, gigabyteStored: 0.25, gigabyteBackedUp: 0.2 },
  bucket: { gigabyte: 0.023, millionPuts: 5, millionGets: 0.4 },
  cloudFront: { gigabyte: 0.085, millionRequests: 1, millionFunctionCalls: 0.1 },
  /** Arm64; a gigabyte of memory for a second. */
  lambda: { millionCalls: 0.2, gigabyteSecond: 0.000_013_333_4 },
  /** Arm64, an hour each. */
  fargate: { cpu: 0.032_38, gigabyte: 0.003_56, publicAddress: 0.005 },
  /** An hour, and an hour of one unit of load (25 new connections a second, or a gigabyte an hour). */
  balancer: { hour: 0.0225, unit: 0.008 },
  secret: 0.4,
  alarm: 0.1,
} as const;
