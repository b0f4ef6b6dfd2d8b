import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** One address, in front of whichever server there is. */
export interface Front {
  readonly url: string;
  /** Sends requests to a server from now on; with a text, the app's page is that, as a server of another release has it. */
  sendTo(server: string, page?: string): void;
  close(): Promise<void>;
}

/** Starts a front without a server behind it. */
export async function startFront(): Promise<Front> {
  let target = { server: "", page: undefined as string | undefined };
  const front = createServer((incoming, outgoing) => {
    const { server, page } = target;
    if (page !== undefined && incoming.url === "/") {
      outgoing.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
      return;
    }
    const { method, headers } = incoming;
    const passedOn = request(new URL(incoming.url ?? "/", server), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passedOn.once("error", () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    sendTo(server, page) {
      target = { server, page };
    },
    async close() {
      front.closeAllConnections();
      front.close();
      await once(front, "close");
    },
  };
}
