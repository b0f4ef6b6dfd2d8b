export { isLong } from "./config.ts";
export { findFreePort } from "./find-free-port.ts";
export { openRedis, type RedisServer } from "./redis/open-redis.ts";
export { repeats } from "./repeats.ts";
