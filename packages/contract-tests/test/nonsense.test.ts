import { appRouter } from "@quick-photos/api";
import { repeats } from "@quick-photos/testing";
import { getUntypedClient } from "@trpc/client";
import type { AnyTRPCProcedure } from "@trpc/server";
import fc from "fast-check";
import { test as base, expect } from "vitest";
import { bindInProcess } from "../src/bindings/in-process.ts";
import { failureOf } from "../src/world/refusal.ts";
import { createWorld } from "../src/world/world.ts";

const test = base
  .extend("openBinding", { scope: "file" }, async () => bindInProcess)
  .extend("world", { scope: "file" }, async ({ openBinding }, { onCleanup }) => {
    const binding = await openBinding();
    onCleanup(async () => binding[Symbol.asyncDispose]());
    return createWorld(binding);
  });

/** Every name an input has somewhere, so that nonsense gets past the first check. */
const names = [
  ...["username", "password", "displayName", "location", "status", "interests", "pictureUploadId", "prefix"],
  ...[
    "refreshToken",
    "contentType",
    "byteLength",
    "uploadId",
    "caption",
    "altText",
    "userId",
    "photoId",
    "kind",
    "cursor",
    "limit",
    "lastEventId",
    "sessionId",
    "device",
  ],
];

const id = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{16}$/);

/** Nonsense of every shape, now and then with a grain of sense. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.stringMatching(/^[a-z0-9_.]{3,30}$/),
  id,
  fc.tuple(id, fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)).map((parts) => parts.join(".")),
  fc.base64String({ maxLength: 120 }),
  fc.constantFrom("heart", "image/png", "__proto__", "constructor", "#", "", 0, -1, 1e21, 20, null),
);

const input = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 4, arbitrary: fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }) },
);

/** The type of the router shows its procedures as a tree; at run time they are listed by path. */
const byPath: Record<string, AnyTRPCProcedure> = { ...appRouter._def.procedures } as never;
const procedures = Object.entries(byPath).map(([path, { _def }]) => ({ path, type: _def.type }));

type Client = ReturnType<typeof getUntypedClient>;

/** Calls a procedure of each type; of a subscription the first event is as good as an answer. */
const call: Record<
  AnyTRPCProcedure["_def"]["type"],
  (client: Client, path: string, sent: unknown) => Promise<unknown>
> = {
  query: (client, path, sent) => client.query(path, sent),
  mutation: (client, path, sent) => client.mutation(path, sent),
  subscription: (client, path, sent) =>
    new Promise((resolve, reject) => {
      const { unsubscribe } = client.subscription(path, sent, {
        onData(event) {
          unsubscribe();
          resolve(event);
        },
        onError: reject,
      });
    }),
};

test.for(procedures)("$path answers or refuses whatever it is sent", async ({ path, type }, { world }) => {
  const [{ api }] = await world.residents();
  const client = getUntypedClient(api);
  await fc.assert(
    fc.asyncProperty(input, async (sent) => {
      const failure = await failureOf(call[type](client, path, sent));
      expect(failure?.code).not.toBe("INTERNAL_SERVER_ERROR");
      expect(failure === null || failure.reason !== undefined).toBe(true);
    }),
    { numRuns: repeats({ usually: 40, long: 400 }) },
  );
});
