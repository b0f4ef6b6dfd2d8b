/** The one part of undici that is used, by its file: all of undici takes three times as long to load. */
declare module "undici/lib/dispatcher/agent.js" {
  import { Agent } from "undici";
  // biome-ignore lint/style/noDefaultExport: a CommonJS file has no other
  export default Agent;
}
