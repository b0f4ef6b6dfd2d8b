import { createCodes, recoverWith } from "@quick-photos/contract-suite/cases/shared/recovery";
import { eventually } from "@quick-photos/contract-suite/world/eventually";
import { openLiveStream } from "@quick-photos/contract-suite/world/live-stream";
import { addPasskey, presentPasskey } from "@quick-photos/contract-suite/world/passkeys";
import type { World } from "@quick-photos/contract-suite/world/world";
import { worldAt } from "@quick-photos/contract-suite/world/world-at";
import { isLong, repeats } from "@quick-photos/testing";
import { openPreviousRelease, type PreviousRelease } from "@quick-photos/testing/previous-release";
import { expect, onTestFinished, test } from "vitest";
import { publicUrl } from "../src/bindings/balancer.ts";
import { endServer, type RunningServer, stopServer } from "../src/bindings/server-process.ts";
import type { PhotoStore } from "../src/bindings/two-servers.ts";
import { type Deployment, openDeployment } from "../src/previous/deployment.ts";
import { importClient } from "../src/previous/import-client.ts";
import { collect, createOwner, type Owner, present } from "../src/previous/keepsakes.ts";
import { lasting, readBack } from "../src/previous/read-back.ts";
import { createWriter, type Everybody, writeTogether } from "../src/previous/writer.ts";

const previous = openPreviousRelease();

/** People who call with each of both clients. */
const people = repeats({ usually: 3, long: 6 });

/** Things that each of them does in each part of the story. */
const deeds = repeats({ usually: 1, long: 15 });

/** Some seconds of which are waits for who takes over, in milliseconds. */
const timeout = repeats({ usually: 120_000, long: 600_000 });

const newPassword = "a third horse, a third battery";

/** Expects that whoever listens at one server hears of what is done through another. */
async function expectNews(at: RunningServer, by: RunningServer, { person }: Owner): Promise<void> {
  const stream = openLiveStream(worldAt(at.baseUrl).binding.connectWith(person.session.accessToken));
  expect((await stream.next()).data.type).toBe("ready");
  const follower = await worldAt(by.baseUrl).signUp();
  await follower.api.follows.follow.mutate({ userId: person.userId });
  const news = { type: "notification", notification: { kind: "follower", user: { userId: follower.userId } } };
  await expect.poll(async () => (await stream.next()).data).toMatchObject(news);
  stream.close();
}

/** Expects that a server has everything that anybody was told is written. */
async function expectAllWritten(everybody: Everybody, server: RunningServer): Promise<void> {
  const world = worldAt(server.baseUrl);
  for (const writer of everybody.writers) {
    expect(await readBack(world, writer, everybody)).toEqual(lasting(writer, everybody));
  }
}

/** Signs somebody up who uses what the previous release has never heard of. */
async function tryNewWaysIn(world: World) {
  const person = await world.signUp();
  const [code] = await createCodes(person);
  const { authenticator } = await addPasskey(world, person);
  await person.api.users.changePassword.mutate({ password: person.password, newPassword });
  return { ...person, code, authenticator };
}

/** What goes on all the time, while servers come and go. */
interface Scene {
  readonly deployment: Deployment;
  /** Whoever calls with the client of the previous release, and with today's. */
  readonly yesterday: World;
  readonly today: World;
  readonly everybody: Everybody;
  readonly owner: Owner;
  /** Lets everybody write at once. */
  write(): Promise<void>;
  /** Waits until another process than any before keeps counts and lists up. */
  nextProjector(): Promise<void>;
}

/** Sets the scene at a server of the previous release, which is the first to have it. */
async function setScene(previous: PreviousRelease, store: PhotoStore): Promise<Scene & { old: RunningServer }> {
  const deployment = await openDeployment(store);
  onTestFinished(() => deployment[Symbol.asyncDispose]());
  const { createClient } = await importClient(previous);
  const old = await deployment.start(previous.serverMain);
  deployment.sendTo(old);
  const { fetch, projecting } = deployment;
  const [yesterday, today] = [worldAt(publicUrl, { fetch, createClient }), worldAt(publicUrl, { fetch })];
  const everybody: Everybody = { writers: [], photos: [], removed: new Set() };
  for (const world of [yesterday, today]) {
    const arrived = await Promise.all(Array.from({ length: people }, () => world.signUp()));
    everybody.writers.push(...arrived.map(createWriter));
  }
  const owner = await createOwner(yesterday);
  let seed = 0;
  const before = new Set<string | undefined>([undefined]);
  return {
    ...{ deployment, old, yesterday, today, everybody, owner },
    write: () => writeTogether(everybody, { deeds, seed: seed++ }),
    async nextProjector() {
      await expect.poll(async () => before.has(await projecting()), { interval: 250, timeout: 60_000 }).toBe(false);
      before.add(await projecting());
    },
  };
}

/** A server that goes, whoever calls as people did while it was there, and whether it goes by dying. */
interface Outgoing {
  server: RunningServer;
  device: World;
  dies?: boolean;
}

/** Puts a server in the place of another: both serve for a while, and what one has handed out is presented to the other. */
async function changeOver(scene: Scene, from: Outgoing, to: RunningServer) {
  const { deployment, owner, write } = scene;
  deployment.sendTo(from.server);
  const kept = await collect(from.device, owner);
  deployment.sendTo(from.server, to);
  await expectNews(to, from.server, owner);
  await write();
  deployment.sendTo(to);
  if (from.dies) await endServer(from.server, "SIGKILL");
  else await stopServer(from.server);
  await present(from.device, kept);
  await write();
  await scene.nextProjector();
}

async function deployTwice(previous: PreviousRelease, store: PhotoStore): Promise<void> {
  const scene = await setScene(previous, store);
  const { deployment, yesterday, today, everybody } = scene;
  await scene.write();
  await scene.nextProjector();

  const deployed = await deployment.start();
  await changeOver(scene, { server: scene.old, device: yesterday }, deployed);
  const leaver = await tryNewWaysIn(today);
  const returner = await tryNewWaysIn(today);

  const rolledBack = await deployment.start(previous.serverMain);
  await changeOver(scene, { server: deployed, device: today, dies: isLong }, rolledBack);
  await leaver.api.users.remove.mutate({ password: newPassword });
  await eventually(() => deployment.find(leaver.userId)).toEqual([]);

  const again = await deployment.start();
  for (const server of [rolledBack, again]) await expectAllWritten(everybody, server);
  await changeOver(scene, { server: rolledBack, device: yesterday }, again);
  await today.stranger().api.session.signInWithPasskey.mutate(await presentPasskey(today, returner.authenticator));
  expect(await recoverWith(today, returner, returner.code)).toBeUndefined();
  await expectAllWritten(everybody, again);
  expect(await deployment.audit("--json")).toMatch(/"findings": \[\s*\].*"unsettled": 0/s);
  if (isLong) expect(await deployment.audit("--media")).toMatch(/: 0 findings/);
  await stopServer(again);
}

const stores: PhotoStore[] = isLong ? ["a folder", "a bucket"] : ["a folder"];

const title =
  "a server of the previous release beside today's, forth, back and forth: nothing is lost, everything agrees";

if (typeof previous === "string") test.skip(`${title} (${previous})`, () => {});
else test.each(stores)(`${title}, with photos in %s`, { timeout }, (store) => deployTwice(previous, store));
