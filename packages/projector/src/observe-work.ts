/**
 * Runs a piece of the projector's work, for whoever follows what belongs together: `batch`, or `job` and its kind. Returns
 * and throws what the work does.
 */
export type ObserveWork = <T>(name: string, work: () => Promise<T>) => Promise<T>;
