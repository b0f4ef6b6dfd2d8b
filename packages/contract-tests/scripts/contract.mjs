// What `npm run contract` runs, with the caller's folder as its own: the program is TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./contract.ts");
