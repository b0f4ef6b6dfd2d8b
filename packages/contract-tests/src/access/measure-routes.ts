import { createImage } from "@quick-photos/contract-suite/world/images";
import { publish } from "@quick-photos/contract-suite/world/photos";
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
  "GET /openapi.json": () => ["/openapi.json"],
  "ALL /*": ({ anna }) => [`/people/${anna.userId}`],
};

async function makeRequest(route: string, cast: Cast): Promise<RouteRequest> {
  const request = await requests[route]?.(cast);
  if (!request) throw new Error(`${route} needs a usual request in measure-routes.ts`);
  return request;
}

async function outcomeFor(caller: Caller, cast: Cast, scene: { route: string; request: RouteRequest }) {
  let { request } = scene;
  // What was asked for by a session is to be used when that session has ended.
  const token = await caller.present(cast, async (accessToken) => {
    const { api } = cast.stage.binding.connectWith(accessToken);
    request = await makeRequest(scene.route, { ...cast, anna: { ...cast.anna, api } });
  });
  const [path, init] = request;
  const headers = new Headers(init?.headers);
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
      const request = await makeRequest(route, { stage, anna, ben });
      return { route, request, outcomes: [] as string[] };
    }),
  );
  // Removing the account comes last, and goes for all of them.
  for (const caller of [...tokens, ...people]) {
    for (const scene of scenes) scene.outcomes.push(await outcomeFor(caller, { stage, anna, ben }, scene));
  }
  return scenes;
}
