/** Why nothing is written: said to whoever asked, without a stack. */
export class Refusal extends Error {}

/** Throws a refusal. */
export function refuse(message) {
  throw new Refusal(message);
}
