/** How far projections trail the table. */
export interface Trail {
  /**
   * Resolves when everything that was written before the call has been projected. Throws AuditError when nobody seems to
   * project.
   */
  caughtUp(): Promise<void>;
}
