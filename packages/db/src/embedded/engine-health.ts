/** Asks an engine whether it answers. */
export interface EngineHealth {
  endpoint: string;
  /** How long to wait for the answer. */
  timeoutMs?: number;
}

/** Returns whether an embedded engine, and nothing else, answers at the endpoint. */
export async function isEngineHealthy({ endpoint, timeoutMs = 2_000 }: EngineHealth): Promise<boolean> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    return response.ok && response.headers.has("x-dynoxide-version");
  } catch {
    return false;
  }
}
