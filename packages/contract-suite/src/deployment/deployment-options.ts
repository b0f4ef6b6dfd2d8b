/** What a run against an address is told; what it hands from one process to the other. */
export interface DeploymentOptions {
  baseUrl: string;
  /** The file in which accounts are noted. */
  ledger: string;
  /** The longest pause of a limit that is waited out, in milliseconds. */
  patienceMs: number;
  /** Whose promises are tried; everybody's when there are none. */
  only: string[];
  /** Whether functions answer, each call in a process of its own. */
  areFunctions: boolean;
}
