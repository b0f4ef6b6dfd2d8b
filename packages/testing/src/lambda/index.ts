export { startFunctionProcess } from "./function-process.ts";
export { type RunningFunction, startFunction } from "./start-function.ts";
export { type SecretRefusal, type SecretsServer, startSecrets } from "./start-secrets.ts";
