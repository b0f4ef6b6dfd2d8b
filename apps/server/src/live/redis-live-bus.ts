import { randomUUID } from "node:crypto";
import { createLocalLiveBus, type LiveBus } from "@quick-photos/api";
import type { Notification, RetoldNotification } from "@quick-photos/db/items";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { formatLiveMessage, parseLiveMessage } from "./live-message.ts";
import { watchConnection } from "./watch-connection.ts";

/** The connections are the caller's to make and to close: without an offline queue, and without resubscribing alone. */
interface RedisLiveBusOptions {
  publisher: Redis;
  subscriber: Redis;
  /** Processes that share a table share a bus. */
  tableName: string;
  logger: Logger;
  /** Milliseconds between two looks whether the connections still work. */
  watchMs?: number;
}

/** Publishes, and keeps in mind when something did not get through: then every listener has to look for itself. */
function createAnnouncer({ publisher, interruptedChannel }: { publisher: Redis; interruptedChannel: string }) {
  let isOwed = false;
  const settle = async () => {
    if (!isOwed) return;
    // What is announced from here on comes behind it, on the same connection.
    isOwed = false;
    await publisher.publish(interruptedChannel, "").catch(() => {
      isOwed = true;
    });
  };
  return {
    async publish(messages: { channel: string; text: string }[]): Promise<void> {
      // Until listeners have been told to look for themselves there is no use in telling them more.
      if (isOwed || messages.length === 0) return;
      const pipeline = publisher.pipeline();
      for (const { channel, text } of messages) pipeline.publish(channel, text);
      const results = await pipeline.exec().catch(() => null);
      // Another call may have found meanwhile that something is owed.
      isOwed ||= results === null || results.some(([error]) => error !== null);
    },
    /** Makes up for what did not get through, when it is possible. */
    settle,
  };
}

/**
 * Makes the bus that several processes share, over the publish/subscribe of a Redis or Valkey server. A process hears
 * of the users for whom it has listeners, and of all sessions that end. The server remembers nothing: whenever a connection was broken, the listeners
 * look through their inboxes.
 */
export function createRedisLiveBus(options: RedisLiveBusOptions): LiveBus {
  const { publisher, subscriber, tableName, logger, watchMs = 10_000 } = options;
  const local = createLocalLiveBus();
  const from = randomUUID();
  const prefix = `quick-photos:${tableName}`;
  const channelOf = (userId: string) => `${prefix}:inbox:${userId}`;
  const interruptedChannel = `${prefix}:interrupted`;
  const endedChannel = `${prefix}:ended`;
  const endedListeners: ((marks: string[]) => void)[] = [];
  const announcer = createAnnouncer({ publisher, interruptedChannel });

  const subscribeAll = async () => {
    try {
      await subscriber.subscribe(interruptedChannel, endedChannel, ...local.userIds().map(channelOf));
      local.interrupt();
    } catch {
      subscriber.disconnect(true);
    }
  };
  const receive = async (channel: string, text: string) => {
    if (channel === interruptedChannel) return local.interrupt();
    const message = parseLiveMessage(text);
    if (message === null) return logger.warn({ channel }, "a message on the live bus is none of this version's");
    if (message.from === from) return;
    if ("ended" in message) for (const listener of endedListeners) listener(message.ended);
    else if ("retold" in message) await local.retell([message.retold]);
    else await local.announce([message.notification]);
  };
  subscriber.on("ready", () => void subscribeAll());
  subscriber.on("message", (channel, text) => void receive(channel, text));
  publisher.on("ready", () => void announcer.settle());
  const watching = { meanwhile: "live updates wait", logger, intervalMs: watchMs };
  const watched = [
    watchConnection(subscriber, { purpose: "to listen", ...watching }),
    watchConnection(publisher, { purpose: "to publish", ...watching }),
  ];
  const settling = setInterval(() => void announcer.settle(), watchMs);

  return {
    async listen(userId, listener) {
      const stop = await local.listen(userId, listener);
      const channel = channelOf(userId);
      // Without a connection, the listener is interrupted as soon as there is one.
      if (subscriber.status === "ready") await subscriber.subscribe(channel).catch(() => subscriber.disconnect(true));
      return () => {
        stop();
        if (!local.hasListener(userId)) subscriber.unsubscribe(channel).catch(() => {});
      };
    },
    async announce(notifications: Notification[]) {
      await local.announce(notifications);
      await announcer.publish(
        notifications.map((notification) => ({
          channel: channelOf(notification.userId),
          text: formatLiveMessage({ from, notification }),
        })),
      );
    },
    async retell(retold: RetoldNotification[]) {
      await local.retell(retold);
      await announcer.publish(
        retold.map((one) => ({
          channel: channelOf(one.notification.userId),
          text: formatLiveMessage({ from, retold: one }),
        })),
      );
    },
    tellEnded(marks) {
      // Not owed like news: every process also reads them in the table.
      publisher.publish(endedChannel, formatLiveMessage({ from, ended: marks })).catch(() => {});
    },
    onEnded: (listener) => void endedListeners.push(listener),
    async close() {
      for (const stop of watched) stop();
      clearInterval(settling);
      await local.close();
    },
  };
}
