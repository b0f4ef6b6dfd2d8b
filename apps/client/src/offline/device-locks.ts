import { keepsValues } from "../ui/device-values.ts";

/**
 * Returns the locks that all tabs of this device share; undefined where there are none: browsers offer them on secure
 * origins only, and one that keeps nothing refuses them.
 */
// biome-ignore lint/plugin: typed as always there, and asked for before it is used
export const deviceLocks = (): LockManager | undefined => (keepsValues ? navigator.locks : undefined);
