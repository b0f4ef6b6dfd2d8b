/** A failure that the person who starts the server can repair: the message is one sentence that says how. */
export class StartError extends Error {
  override readonly name = "StartError";
}
