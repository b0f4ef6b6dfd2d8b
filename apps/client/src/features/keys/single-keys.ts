import { createValue } from "../../ui/create-value.ts";
import { keepValue, keptValue } from "../../ui/device-values.ts";

/** Where this device keeps that it wants none. */
const key = "quick-photos.keys";

/**
 * Whether letters and signs act by themselves on this device. Whoever speaks to their device, or hits keys by accident,
 * can turn them off, as WCAG 2.1.4 asks.
 */
export const singleKeys = createValue(keptValue(key) !== "off");

/** Turns them on or off, for this device. */
export function setSingleKeys(isOn: boolean): void {
  singleKeys.write(isOn);
  keepValue(key, isOn ? null : "off");
}
