import type { Alarm } from "./alarm.ts";
import { backgroundAlarms } from "./background-alarms.ts";
import { databaseAlarms } from "./database-alarms.ts";
import { serverAlarms } from "./server-alarms.ts";

/** The alarms worth having, the most urgent of each part first. */
export const alarms: readonly Alarm[] = [...serverAlarms, ...databaseAlarms, ...backgroundAlarms];
