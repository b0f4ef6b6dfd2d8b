import { Writable } from "node:stream";

// What a process of a function runs; it stays JavaScript, which Node runs without any help. The runtime of AWS Lambda gives
// functions a global of this name, and the two things that are used of it here.

/** Sends something to whoever started the process. */
const tell = (message) => new Promise((resolve) => process.send(message, resolve));

/** What a function writes its answer into. */
class AnswerStream extends Writable {
  _write(chunk, _encoding, callback) {
    tell({ chunk }).then(() => callback(), callback);
  }
}

globalThis.awslambda = {
  streamifyResponse: (handler) => handler,
  HttpResponseStream: {
    from(stream, metadata) {
      void tell({ metadata });
      return stream;
    },
  },
};

const { handler } = await import(process.argv[2]);
await tell({ ready: true });

process.on("message", async (event) => {
  const answer = new AnswerStream();
  await handler(event, answer, { getRemainingTimeInMillis: () => 900_000 });
  await tell({ done: true });
});
