/** What a server has used so far. */
export interface Used extends NodeJS.CpuUsage {
  /** Requests to the database. */
  requests: number;
}

interface ServeOptions {
  close(): Promise<void>;
  /** Returns the requests to the database so far. */
  requests(): number;
}

/** Tells the process that has started this one where the server is, and then, as often as it asks, what it has used. */
export function serve(opened: { origin: string }, { close, requests }: ServeOptions): void {
  const used = (): Used => ({ ...process.cpuUsage(), requests: requests() });
  process.on("message", () => void process.send?.(used()));
  process.once("disconnect", () => void close());
  process.send?.(opened);
}
