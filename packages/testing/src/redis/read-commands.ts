/** What has arrived so far: whole commands, and the bytes of one that is not complete. */
interface Received {
  commands: string[][];
  rest: Buffer;
}

/**
 * Reads the commands that a client of Redis sends: arrays of bulk strings (RESP, "Sending commands to a Redis server").
 * Throws RangeError for anything else.
 */
export function readCommands(bytes: Buffer): Received {
  const commands: string[][] = [];
  let at = 0;
  for (;;) {
    const command = readCommand(bytes, at);
    if (command === null) return { commands, rest: bytes.subarray(at) };
    commands.push(command.words);
    at = command.end;
  }
}

function readCommand(bytes: Buffer, start: number): { words: string[]; end: number } | null {
  const head = readLength(bytes, start, "*");
  if (head === null) return null;
  const words: string[] = [];
  let { end } = head;
  while (words.length < head.length) {
    const bulk = readLength(bytes, end, "$");
    if (bulk === null || bytes.length < bulk.end + bulk.length + 2) return null;
    words.push(bytes.toString("utf8", bulk.end, bulk.end + bulk.length));
    end = bulk.end + bulk.length + 2;
  }
  return { words, end };
}

/** A line that says what follows and how much of it; null when it is not complete. */
function readLength(bytes: Buffer, start: number, kind: string): { length: number; end: number } | null {
  const lineEnd = bytes.indexOf("\r\n", start);
  if (lineEnd < 0) return null;
  const line = bytes.toString("latin1", start, lineEnd);
  if (line[0] !== kind || !/^\d+$/.test(line.slice(1))) throw new RangeError(`${line} is no command`);
  return { length: Number(line.slice(1)), end: lineEnd + 2 };
}
