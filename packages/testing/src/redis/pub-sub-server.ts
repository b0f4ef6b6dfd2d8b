import { createServer, type Server, type Socket } from "node:net";
import { readCommands } from "./read-commands.ts";

type Reply = string | number | null | Reply[];

function encode(reply: Reply): string {
  if (reply === null) return "$-1\r\n";
  if (typeof reply === "number") return `:${reply}\r\n`;
  if (Array.isArray(reply)) return `*${reply.length}\r\n${reply.map(encode).join("")}`;
  return `$${Buffer.byteLength(reply)}\r\n${reply}\r\n`;
}

/** Every channel with the connections that listen to it. */
type Channels = Map<string, Set<Socket>>;

/** What the commands answer that the live bus and its tests send; each word of Redis means here what it means there. */
function createCommands(channels: Channels) {
  const countOf = (socket: Socket) => [...channels.values()].filter((sockets) => sockets.has(socket)).length;
  const commands: Record<string, (socket: Socket, words: string[]) => Reply[]> = {
    ping: () => ["PONG"],
    info: () => ["redis_version:7.0.0\r\nloading:0\r\n"],
    client: () => ["OK"],
    subscribe: (socket, names) =>
      names.map((name) => {
        channels.set(name, (channels.get(name) ?? new Set()).add(socket));
        return ["subscribe", name, countOf(socket)];
      }),
    unsubscribe: (socket, names) =>
      names.map((name) => {
        channels.get(name)?.delete(socket);
        return ["unsubscribe", name, countOf(socket)];
      }),
    publish: (_, [name = "", text = ""]) => {
      const listeners = channels.get(name) ?? new Set();
      for (const listener of listeners) listener.write(encode(["message", name, text]));
      return [listeners.size];
    },
    pubsub: (_, [, ...names]) => [names.flatMap((name) => [name, channels.get(name)?.size ?? 0])],
  };
  return commands;
}

/**
 * Makes a server for the part of Redis that the live bus needs: publish and subscribe (RESP2), and nothing to remember.
 * A command that it does not know is refused by name, as Redis refuses it.
 */
export function createPubSubServer(): { server: Server; connections: Set<Socket> } {
  const channels: Channels = new Map();
  const connections = new Set<Socket>();
  const commands = createCommands(channels);
  const answer = (socket: Socket, [name = "", ...words]: string[]) => {
    const command = commands[name.toLowerCase()];
    if (command) for (const reply of command(socket, words)) socket.write(encode(reply));
    else socket.write(`-ERR unknown command '${name}'\r\n`);
  };
  const server = createServer((socket) => {
    connections.add(socket);
    let waiting = Buffer.alloc(0);
    socket.on("data", (bytes) => {
      const { commands, rest } = readCommands(Buffer.concat([waiting, bytes]));
      waiting = Buffer.from(rest);
      for (const command of commands) answer(socket, command);
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      connections.delete(socket);
      for (const listeners of channels.values()) listeners.delete(socket);
    });
  });
  return { server, connections };
}
