/** Returns whole seconds since the epoch: the unit of DynamoDB's TTL attribute. */
export function epochSeconds(time: Date): number {
  return Math.floor(time.getTime() / 1_000);
}
