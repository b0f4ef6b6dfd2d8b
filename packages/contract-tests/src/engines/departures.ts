/**
 * In what engines depart from DynamoDB that have every operation, by what of DynamoDB's they do not do; found by
 * `findDepartures`, and told in docs/engines.md.
 */
export const departures = {
  batchDeletes: "a stream tells nothing of what BatchWriteItem deletes",
  batchPuts: "a stream tells nothing of what BatchWriteItem puts",
  conditions: "transactions are made whatever their conditions are",
  goingOn: "whoever reads a stream hears nothing more once a transaction was refused",
  maps: "a condition finds no map equal to the same map",
  oldImages: "a stream tells an old image of what UpdateItem has made",
  refusedItems: "a condition that fails does not tell the item it was refused for",
  takenBack: "a stream tells of what a refused transaction took back",
  units: "transactions tell no units",
} as const;

/** One of them. */
export type Departure = keyof typeof departures;

/** All of them, in the order in which they are told. */
export const everyDeparture = Object.keys(departures) as Departure[];
