import type { DeploymentOptions } from "./deployment-options.ts";

/** How long an answer may take, in milliseconds: a service that rests may have to wake up. */
const patienceMs = 30_000;

async function ask(baseUrl: string, path: string): Promise<Response> {
  try {
    return await fetch(new URL(path, baseUrl), { signal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    const { cause = error } = Object(error);
    const reason = cause?.code ?? cause?.message;
    throw new Error(`Nobody answers at ${baseUrl} (${reason}).`);
  }
}

/** Throws an `Error` that says what is wrong unless Quick Photos answers there, is ready, and has the procedures. */
export async function expectService({ baseUrl, only }: Pick<DeploymentOptions, "baseUrl" | "only">): Promise<void> {
  const description = await (await ask(baseUrl, "/openapi.json")).json().catch(() => null);
  if (description?.info?.title !== "Quick Photos") {
    throw new Error(`What answers at ${baseUrl} is not Quick Photos.`);
  }
  for (const procedure of only) {
    if (!(`/trpc/${procedure}` in description.paths) && procedure !== "the protocol") {
      throw new Error(`The service at ${baseUrl} has no procedure ${procedure}.`);
    }
  }
  const ready = await ask(baseUrl, "/readyz");
  if (!ready.ok) throw new Error(`The service at ${baseUrl} is not ready: ${await ready.text()}`);
}
