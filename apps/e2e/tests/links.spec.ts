import robotsParser from "robots-parser";
import { expect, test } from "./support/test.ts";

test("search engines are let in to the start, photos and profiles, and to nothing else", async ({
  request,
  server,
}) => {
  const answer = await request.get("/robots.txt");
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  const robots = robotsParser(`${server.url}/robots.txt`, await answer.text());
  const isOpen = (path: string) => [path, robots.isAllowed(`${server.url}${path}`, "Googlebot")];
  const open = [
    "/",
    "/@anna",
    "/people/A",
    "/photos/A.B",
    "/media/photos/a/b/feed-1.jpg",
    "/assets/index-1.js",
    "/icon.svg",
  ];
  expect(open.map(isOpen)).toEqual(open.map((path) => [path, true]));
  const closed = ["/trpc/photos.byId", "/export", "/settings", "/home", "/sign-in", "/dev/table", "/search"];
  const lists = ["/photos/A.B/reactions", "/photos/A.B/edit", "/people/A/followers"];
  expect([...closed, ...lists].map(isOpen)).toEqual([...closed, ...lists].map((path) => [path, false]));
});
