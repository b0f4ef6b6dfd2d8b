import { createLocalLiveBus, type LiveBus } from "@quick-photos/api";

/**
 * Makes a bus whose streams tell what has come since their client was last there, and end. What happens is written in
 * other processes, which nothing connects with this one: a stream that stayed open would hear of nothing, and a function is paid for it.
 */
export function createBriefLiveBus(): LiveBus {
  return {
    ...createLocalLiveBus(),
    async listen(_, listener) {
      listener.closed();
      return () => {};
    },
  };
}
