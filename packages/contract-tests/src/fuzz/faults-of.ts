/** What came of a request: a status, null where the connection was just closed; and all that was said. */
export interface Answer {
  status: number | null;
  text: string;
}

/** Where a program has been: a frame of a stack, or a file of ours or of what is installed. */
const traces = /\n\s+at .+:\d+:\d+|node_modules\/|\/(?:src|dist)\/[\w./-]+\.[jt]s\b/;

/** A password as it is stored. */
const passwordHash = /\$argon2/;

/** An access token or an upload ticket, and a refresh token. */
const bearerSecret = /eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}|\b[0-9A-HJKMNP-TV-Z]{16}\.[\w-]{22,26}\.[\w-]{43}\b/;

/** Returns what is wrong with an answer, whatever was asked; nothing as a rule. */
export function faultsOfAnswer({ status, text }: Answer, secrets: readonly string[]): string[] {
  return [
    ...(status !== null && status >= 500 ? [`the status is ${status}`] : []),
    ...(traces.test(text) ? ["it shows where the program is"] : []),
    ...(passwordHash.test(text) ? ["it holds a password's hash"] : []),
    ...(secrets.some((secret) => text.includes(secret)) ? ["it holds a secret"] : []),
  ];
}

/** Returns what is wrong with a line of the log. */
export function faultsOfLogLine(line: string, secrets: readonly string[]): string[] {
  return [
    ...(/"level":"(?:error|fatal)"/.test(line) ? ["the server logged a failure of its own"] : []),
    ...(bearerSecret.test(line) ? ["the log holds a token"] : []),
    ...(passwordHash.test(line) ? ["the log holds a password's hash"] : []),
    ...(secrets.some((secret) => line.includes(secret)) ? ["the log holds a secret"] : []),
  ].map((fault) => `${fault}: ${line.trim().slice(0, 2_000)}`);
}
