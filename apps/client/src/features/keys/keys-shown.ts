import { createValue } from "../../ui/create-value.ts";

/** Whether the sheet of all keys is shown. */
export const keysShown = createValue(false);
