import type { Instrument } from "./instrument.ts";
import { observed } from "./observed.ts";
import { recorded } from "./recorded.ts";

/** All that is measured, by name. */
export const instruments = { ...recorded, ...observed } satisfies Record<string, Instrument>;

/** The name of what is told the moment it happens. */
export type RecordedName = keyof typeof recorded;

/** The name of what is looked up. */
export type ObservedName = keyof typeof observed;

/** The labels of an instrument; one without a value is left out. */
export type LabelsOf<Name extends keyof typeof instruments> = {
  [Label in (typeof instruments)[Name]["labels"][number]]?: string | number | undefined;
};
