// The client of Redis, imported where a setting names one. A module of ours in between: bundled, the package itself is
// CommonJS, of which import() gives the default alone.
export { Redis } from "ioredis";
