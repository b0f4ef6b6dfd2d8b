import { bundle } from "../bundle.mjs";

// Bundles the benchmark of a request as the server is bundled, and runs it: what runs sources as they are names each
// function whenever it is made, which no server does.

const programs = ["measure", "our-server", "bare-server", "plain-server"];
await bundle(Object.fromEntries(programs.map((name) => [`request-${name}`, `bench/request/${name}.ts`])), "dist/bench");
await import("../dist/bench/request-measure.js");
