import { type Context, Hono } from "hono";
import Negotiator from "negotiator";
import { type BuiltClient, readBuiltClient } from "./client/built-client.ts";
import { chooseForm } from "./client/choose-form.ts";
import type { ReadLinkHead } from "./links/link-heads.ts";
import { refuseMethod } from "./refuse-method.ts";
import { sendRepresentation } from "./representation/send-representation.ts";
import type { ServerEnv } from "./server-env.ts";

const methods = ["GET", "HEAD"];

/** The screens that only the client with the inspector has. */
const devScreens = [/^\/dev\/table\/?$/i];

/** Whether a person asks: a browser names the page's type before all others when it is sent somewhere. */
function wantsPage(c: Context<ServerEnv>): boolean {
  const negotiator = new Negotiator({ headers: { accept: c.req.header("accept") } });
  return negotiator.mediaType(["text/plain", "text/html"]) === "text/html";
}

/** An address that leads nowhere: for a person the app, which says so and shows the way on; for all else a word. */
async function sendNothing(c: Context<ServerEnv>, { page }: BuiltClient): Promise<Response> {
  if (c.req.path.startsWith("/assets/") || !methods.includes(c.req.method) || !wantsPage(c)) return c.notFound();
  const { contentHeaders, byteLength, read } = await chooseForm(c, page.file);
  const body = await read(null);
  const headers = { ...contentHeaders, "content-length": String(byteLength) };
  return c.body(body, 404, { ...headers, "cache-control": "no-store", vary: "accept, accept-encoding" });
}

/** Some programs encode the `@` of a profile's address when they pass it on, which the client's router does not undo. */
function findSpelling(c: Context<ServerEnv>, client: BuiltClient): Response | null {
  const spelled = c.req.path.replace("%40", "@");
  const isFound = spelled !== c.req.path && client.find(spelled) !== null;
  return isFound ? c.redirect(spelled + new URL(c.req.url).search, 308) : null;
}

interface ClientRoutesOptions {
  clientDir: string;
  /** Whether the screens of developers are there. */
  inspect: boolean;
  readLinkHead: ReadLinkHead;
}

/**
 * The built client: its files as they are, and its page for every screen, whoever asks and however. What is sent to others
 * as a link, it names in the head of the page.
 */
export function clientRoutes({ clientDir, inspect, readLinkHead }: ClientRoutesOptions): Hono<ServerEnv> {
  const routes = new Hono<ServerEnv>();
  const client = readBuiltClient(clientDir, inspect ? devScreens : []);
  if (!client) return routes.get("/", (c) => c.text("The web client is not built: npm start builds it.\n", 404));
  routes.all("*", async (c) => {
    const file = client.find(c.req.path);
    if (!file) return findSpelling(c, client) ?? sendNothing(c, client);
    if (!methods.includes(c.req.method)) return refuseMethod(c, methods);
    const head = file === client.page.file ? await readLinkHead(c) : null;
    return sendRepresentation(c, await chooseForm(c, head === null ? file : client.page.withHead(head)));
  });
  return routes;
}
