import { get } from "node:http";

/** Asks an engine whether it answers. */
export interface EngineHealth {
  endpoint: string;
  /** How long to wait for the answer. */
  timeoutMs?: number;
}

/**
 * Returns whether an embedded engine, and nothing else, answers at the endpoint. It does not ask with `fetch`, which
 * keeps away from an engine's port as browsers do.
 */
export function isEngineHealthy({ endpoint, timeoutMs = 2_000 }: EngineHealth): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = get(endpoint, { agent: false, signal: AbortSignal.timeout(timeoutMs) }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200 && "x-dynoxide-version" in answer.headers);
    });
    asked.once("error", () => resolve(false));
  });
}
