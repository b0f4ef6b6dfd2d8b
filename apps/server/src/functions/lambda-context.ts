/** What AWS Lambda tells a call of itself, as far as it is asked. */
export interface LambdaContext {
  /** Returns the milliseconds until the call is ended by force. */
  getRemainingTimeInMillis(): number;
}
