import type { Meter } from "@quick-photos/db";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Telemetry } from "../telemetry/telemetry.ts";

/** What to build the services from. */
export interface ComposeOptions {
  config: Config;
  logger: Logger;
  now?: () => Date;
  /** Told of every call to the database. */
  meter?: Meter;
  /** Told of what is measured for operators. */
  telemetry?: Telemetry | undefined;
  /** Whether to work beside a running server, on its engine, instead of being refused the data folder. */
  attach?: boolean;
  /** Whether the import that a table is in the middle of is this process's own affair. */
  isImporting?: boolean;
  /** Whether it answers one call at a time, as a function does. */
  isOneAtATime?: boolean;
}
