/**
 * In what engines depart from DynamoDB that have every operation, by what of DynamoDB's they do not do; found by
 * `findDepartures`, and told in docs/engines.md.
 */
export const departures = {
  conditions: "transactions are made whatever their conditions are",
  goingOn: "whoever reads a stream hears nothing more once a transaction was refused",
  takenBack: "a stream tells of what a refused transaction took back",
  units: "transactions tell no units",
} as const;

/** One of them. */
export type Departure = keyof typeof departures;

/** All of them, in the order in which they are told. */
export const everyDeparture = Object.keys(departures) as Departure[];
