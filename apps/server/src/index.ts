export { type AppOptions, createApp } from "./app.ts";
export type { ComposeOptions } from "./compose/compose-options.ts";
export { type Composition, compose } from "./compose.ts";
export { type Config, readConfig } from "./config.ts";
export { findRunningEngine } from "./data-folder/engine-lock.ts";
export { type Listener, listen } from "./listen.ts";
export { createLogger } from "./logger.ts";
export type { Services } from "./services/services.ts";
export { StartError } from "./start-error.ts";
