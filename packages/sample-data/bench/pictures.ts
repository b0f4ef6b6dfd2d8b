import { renderPicture } from "../src/pictures/render-picture.ts";
import { sampleFaceOrder, samplePictureOrder } from "../src/sample/draw-sample.ts";
import { planSample } from "../src/sample/plan-sample.ts";

/** `pnpm --filter @quick-photos/sample-data bench:pictures`: what the sample's pictures take to draw, and would as files. */

const { arrivals, posts } = planSample();
const orders = [
  ...arrivals.map(({ person }) => sampleFaceOrder(person)),
  ...posts.map(({ owner, photo }) => samplePictureOrder(owner, photo)),
];
let bytes = 0;
const before = process.cpuUsage();
for (const order of orders) bytes += (await renderPicture(order)).byteLength;
const { user, system } = process.cpuUsage(before);
const seconds = ((user + system) / 1_000_000).toFixed(1);
process.stdout.write(`${orders.length} pictures: ${(bytes / 1_000_000).toFixed(1)} MB, ${seconds} s of processor\n`);
