export { backOff } from "./back-off.ts";
export { batchGetSize } from "./batch-get.ts";
export { epochSeconds } from "./epoch-seconds.ts";
export { ConditionFailed, TransactionRefused } from "./failures.ts";
export { forEachConcurrently } from "./for-each-concurrently.ts";
export { ignoreFailedCondition } from "./ignore-failed-condition.ts";
export { inChunks } from "./in-chunks.ts";
export type {
  BatchGetRequest,
  BatchWrite,
  DeleteRequest,
  PutRequest,
  QueryRequest,
  TransactWrite,
  UpdateRequest,
} from "./requests.ts";
export { type EachWrite, writeEach } from "./write-each.ts";
