/** Milliseconds. */
const minute = 60_000;

/** Returns a clock that goes on by a minute whenever it is looked at, from ten hours ago: no two things happen at once. */
export function createTickingClock(): () => Date {
  let minutesAgo = 600;
  return () => new Date(Date.now() - minutesAgo-- * minute);
}
