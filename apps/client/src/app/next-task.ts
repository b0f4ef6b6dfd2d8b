/** Lets the browser draw and listen before the work goes on: what a slow phone does in one go, it is deaf for. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
