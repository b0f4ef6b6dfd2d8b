import { createImage } from "../world/images.ts";
import { publish } from "../world/photos.ts";
import type { AccessStage } from "./access-stage.ts";
import { type Caller, type Cast, people, tokens } from "./callers.ts";

/** What each kind of caller gets of an address. */
export interface RouteAccess {
  route: string;
  /** Statuses, with the reason of a refusal; in the order of `tokens`, then of `people`. */
  outcomes: string[];
}

/** A request by hand, but for who sends it. */
type RouteRequest = [path: string, init?: RequestInit];

/** A usual request to each address: for what is Anna's, where it names something. */
const requests: Record<string, (cast: Cast) => RouteRequest | Promise<RouteRequest>> = {
  "ALL /trpc/*": () => ["/trpc/users.me"],
  "GET /export": () => ["/export"],
  "PUT /media/uploads/:uploadId": async ({ anna }) => {
    const body = new Uint8Array(await createImage());
    const file = { contentType: "image/png", byteLength: body.byteLength };
    const { url, headers } = await anna.api.photos.createUpload.mutate(file);
    return [new URL(url).pathname, { method: "PUT", headers, body }];
  },
  "GET /media/*": async ({ anna }) => [new URL((await publish(anna)).urls.thumb).pathname],
  "GET /healthz": () => ["/healthz"],
  "GET /readyz": () => ["/readyz"],
  "ALL /*": () => ["/"],
};

async function outcomeFor(caller: Caller, cast: Cast, [path, init]: RouteRequest): Promise<string> {
  const headers = new Headers(init?.headers);
  const token = await caller.present(cast);
  if (token !== null) headers.set("authorization", `Bearer ${token}`);
  const response = await cast.stage.binding.http(path, { ...init, headers });
  const text = await response.text();
  if (response.status < 400 || !response.headers.get("content-type")?.includes("json")) return `${response.status}`;
  return `${response.status} ${JSON.parse(text).error.data.reason}`;
}

/** Sends a request to every address of the server as every kind of caller. Throws for one that has no request here. */
export async function measureRoutes(stage: AccessStage): Promise<RouteAccess[]> {
  const [anna, ben] = [await stage.signUp(), await stage.signUp()];
  const scenes = await Promise.all(
    stage.binding.routes.map(async (route) => {
      const request = await requests[route]?.({ stage, anna, ben });
      if (!request) throw new Error(`${route} needs a usual request in measure-routes.ts`);
      return { route, request, outcomes: [] as string[] };
    }),
  );
  // Removing the account comes last, and goes for all of them.
  for (const caller of [...tokens, ...people]) {
    for (const { request, outcomes } of scenes) outcomes.push(await outcomeFor(caller, { stage, anna, ben }, request));
  }
  return scenes;
}
