/** One Ctrl-C can arrive several times: from the terminal, and from each script between it and this process. */
const onePressMs = 500;

/** Calls back when the process is asked to end; asked once more, it ends at once with that status. */
export function onEndAsked(callback: () => void, status: number): void {
  let askedAt: number | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (askedAt !== undefined && performance.now() - askedAt < onePressMs) return;
      if (askedAt !== undefined) process.exit(status);
      askedAt = performance.now();
      callback();
    });
  }
}
