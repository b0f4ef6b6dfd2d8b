/** Days of a month, as it is counted here. */
export const daysOfMonth = 30;

interface Usage {
  /** What a million opens cost. */
  dollarsOfMillion: number;
  users: number;
  opensADay: number;
}

/** Returns what opens cost in dollars a month: users, times opens a day, times days, times the dollars of one open. */
export const dollarsAMonth = ({ dollarsOfMillion, users, opensADay }: Usage): number =>
  (users * opensADay * daysOfMonth * dollarsOfMillion) / 1_000_000;
