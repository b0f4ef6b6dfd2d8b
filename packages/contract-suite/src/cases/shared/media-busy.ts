import { createImage } from "../../world/images.ts";
import { upload } from "../../world/photos.ts";
import type { Refusal } from "../contract-case.ts";

/** More photos than the server works on and keeps waiting together. */
const crowd = 26;

/** The refusal of one photo too many; large enough ones that the first is not done before the last arrives. */
export const mediaBusy: Refusal = {
  reason: "MEDIA_BUSY",
  when: "twenty-six photos arrive at once",
  needs: "room",
  leaves: "those of them that there was room for are published",
  arrange: async (world) => {
    const person = await world.signUp();
    const image = await createImage({ width: 400, height: 300 });
    const tickets = await Promise.all(Array.from({ length: crowd }, () => upload(person, image)));
    return async () => {
      const calls = tickets.map(({ uploadId }) => person.api.photos.publish.mutate({ uploadId }));
      for (const call of await Promise.allSettled(calls)) if (call.status === "rejected") throw call.reason;
    };
  },
};
