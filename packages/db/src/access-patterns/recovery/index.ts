export { createCodes } from "./create-codes.ts";
export { status } from "./status.ts";
