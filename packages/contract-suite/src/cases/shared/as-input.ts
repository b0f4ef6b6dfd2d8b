/** Passes a value off as an input: what a client in another language may send whatever the types say. */
export function asInput<Input>(value: unknown): Input {
  return value as Input;
}
