// What `npm run image` runs, with the caller's folder as its own: the program is TypeScript.
import { register } from "tsx/esm/api";

register();
await import("./src/image.ts");
