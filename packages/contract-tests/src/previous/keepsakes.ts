import type { Session, UploadTicket } from "@quick-photos/contract";
import { createImage } from "@quick-photos/contract-suite/world/images";
import { firstEvent } from "@quick-photos/contract-suite/world/live-stream";
import { askForUpload, publish, upload } from "@quick-photos/contract-suite/world/photos";
import { waitUntil } from "@quick-photos/contract-suite/world/wait-until";
import { createUsername, type Person, type World } from "@quick-photos/contract-suite/world/world";
import { expect } from "vitest";
import { readKeptWire } from "../wire/kept-wire.ts";

/** A page of a list, and how to ask for it. */
interface KeptPage {
  procedure: string;
  input: object;
  page: unknown;
  /** Whether everybody's things are listed, so that the page changes with what others do. */
  everybodys: boolean;
}

/** What a device keeps of a server, and presents to the next one. */
export interface Keepsakes {
  readonly session: Session;
  /** The second page of every list, by the cursor that came with the first. */
  readonly pages: KeptPage[];
  /** The id of the last event of a live stream. */
  readonly eventId: string;
  /** Tickets of uploads whose bytes were sent, and were not. */
  readonly sent: UploadTicket;
  readonly unsent: UploadTicket;
}

const hasCursor = (schema: unknown) => JSON.stringify(schema ?? null).includes('"nextCursor"');

/** Every procedure that returns a page, with what its input has to hold. */
const lists = Object.entries(readKeptWire().procedures)
  .filter(([, { output }]) => hasCursor(output))
  .map(([procedure, { input }]) => ({ procedure, needs: input?.required ?? [] }));

/**
 * Returns the lists that a server knows: what came with this release is missing in the one before. Everybody's are
 * those that it tells a stranger who names nobody.
 */
async function listsKnownAt({ binding: { http } }: World) {
  const answers = await Promise.all(lists.map(({ procedure }) => http?.(`/trpc/${procedure}`)));
  return lists
    .map((list, at) => ({ ...list, status: answers[at]?.status }))
    .filter(({ status }) => status !== 404)
    .map(({ procedure, needs, status }) => ({ procedure, needs, everybodys: status === 200 }));
}

type KnownList = Awaited<ReturnType<typeof listsKnownAt>>[number];

/** Calls a query by hand, as its name and input are only known here. Throws when it is refused. */
async function ask({ binding: { http } }: World, accessToken: string, procedure: string, input: object) {
  if (!http) throw new TypeError("servers are called over HTTP");
  const query = `input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await http(`/trpc/${procedure}?${query}`, { headers: { authorization: `Bearer ${accessToken}` } });
  if (!answer.ok) throw new Error(`${procedure} was refused: ${await answer.text()}`);
  const { result } = (await answer.json()) as { result: { data: { nextCursor: string | null } } };
  return result.data;
}

/** Returns the second page of a list, once there is one: what is projected follows. */
async function secondPage(
  world: World,
  accessToken: string,
  { procedure, everybodys }: KnownList,
  input: object,
): Promise<KeptPage> {
  let cursor: string | null = null;
  await waitUntil(async () => {
    cursor = (await ask(world, accessToken, procedure, { ...input, limit: 1 })).nextCursor;
    return cursor !== null;
  });
  const second = { ...input, cursor, limit: 1 };
  return { procedure, everybodys, input: second, page: await ask(world, accessToken, procedure, second) };
}

/** Somebody who has two of everything that is listed, and what lists are asked by. */
export interface Owner {
  readonly person: Person;
  /** The lists that the release they signed up with has. */
  readonly lists: KnownList[];
  readonly known: Readonly<Record<string, string>>;
}

/** Returns who has two of everything that is listed. */
export async function createOwner(world: World): Promise<Owner> {
  const prefix = createUsername().slice(0, 12);
  // Four friends who react make a photo well liked.
  const [person, ...friends] = await Promise.all(
    ["a", "b", "c", "d", "e"].map((end) => world.signUp({ username: prefix + end })),
  );
  if (!person) throw new RangeError("five people are five");
  const { photoId } = await publish(person);
  const other = await publish(person);
  for (const friend of friends) {
    const kept = await publish(friend);
    await person.api.bookmarks.add.mutate({ photoId: kept.photoId });
    await person.api.follows.follow.mutate({ userId: friend.userId });
    await friend.api.follows.follow.mutate({ userId: person.userId });
    for (const photo of [photoId, other.photoId]) {
      await friend.api.reactions.react.mutate({ photoId: photo, kind: "heart" });
    }
  }
  return { person, lists: await listsKnownAt(world), known: { userId: person.userId, photoId, prefix } };
}

/** Signs somebody in on a server, and returns what a device keeps of it. */
export async function collect(world: World, { person, lists, known }: Owner): Promise<Keepsakes> {
  const { username, password } = person;
  const { session } = await world.stranger().api.session.signIn.mutate({ username, password });
  const device = world.binding.connectWith(session.accessToken);
  const pages = lists.map((list) => {
    const input = Object.fromEntries(list.needs.map((name) => [name, known[name]]));
    return secondPage(world, session.accessToken, list, input);
  });
  return {
    session,
    pages: await Promise.all(pages),
    eventId: (await firstEvent(device)).id,
    sent: await upload(device),
    unsent: await askForUpload(device, await createImage()),
  };
}

/** Returns a page without those who are named as having reacted lately: how many are is a release's own affair. */
function withoutNames(page: unknown): unknown {
  return JSON.parse(JSON.stringify(page), (name, value) => (name === "recent" ? undefined : value));
}

/** Presents what a device has kept to another server, which has to know all of it. */
export async function present(world: World, { session, pages, eventId, sent, unsent }: Keepsakes): Promise<void> {
  const { accessToken } = session;
  const device = world.binding.connectWith(accessToken);
  for (const { procedure, input, page, everybodys } of pages) {
    const found = await ask(world, accessToken, procedure, input);
    if (everybodys) expect(found, procedure).toMatchObject({ items: [{}] });
    else expect(withoutNames(found), procedure).toEqual(withoutNames(page));
  }
  await firstEvent(device, eventId);
  await device.put(unsent, await createImage());
  for (const { uploadId } of [sent, unsent]) await device.api.photos.publish.mutate({ uploadId });
  const { refreshToken } = session;
  await world.stranger().api.session.refresh.mutate({ refreshToken });
}
