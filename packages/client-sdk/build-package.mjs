import { bundlePackage } from "../../scripts/bundle-package.mjs";

// The client with what it takes from the contract, and its types with those of the router.
await bundlePackage({
  folder: import.meta.dirname,
  entries: { index: "src/index.ts" },
  platform: "neutral",
  // tRPC's own declarations name Node's modules and `ws`.
  takenIn: /^@trpc\//,
  // What a procedure works with on the server, of which a client's types need nothing.
  emptied: { "packages/api/src/context.d.ts": "export interface Context {}" },
});
