import { initTRPC } from "@trpc/server";
import { type BareServerOptions, serveBare } from "./serve-bare.ts";

// What hono, tRPC and jose take without anything of ours: what is answered is known beforehand.

const options = JSON.parse(process.argv[2] ?? "{}") as BareServerOptions;
const { procedure, router } = initTRPC.context<{ userId: string | undefined }>().create();
const answer = (name: string) => procedure.query(() => options.answers[name]);
await serveBare(options, {
  router: router({
    photos: { byId: answer("photos.byId"), byUser: answer("photos.byUser") },
    users: { byId: answer("users.byId") },
    feed: { home: answer("feed.home") },
    reactions: { react: procedure.mutation(() => options.answers["reactions.react"]) },
  }),
  requests: () => 0,
});
