export { type Ask, asksOf, asksOfRequest } from "./asks-of.ts";
export { describeInput, type RequestDescription } from "./describe-request.ts";
export { keyText } from "./key-text.ts";
export { withoutSecrets } from "./without-secrets.ts";
export { type WrittenItem, writesOf } from "./writes-of.ts";
