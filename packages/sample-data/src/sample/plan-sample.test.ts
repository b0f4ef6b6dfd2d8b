import { expect, test } from "vitest";
import { sampleAlbums } from "./albums.ts";
import { samplePeople } from "./people.ts";
import { planSample } from "./plan-sample.ts";

const plan = planSample();

test("is always the same, and lively", () => {
  expect(planSample()).toEqual(plan);
  expect(plan.arrivals).toHaveLength(12);
  expect(plan.posts).toHaveLength(40);
  expect(plan.follows.length).toBeGreaterThan(45);
  expect(plan.posts.flatMap(({ reactions }) => reactions).length).toBeGreaterThan(120);
});

test("whoever signs in follows most people and is followed by most", () => {
  const { username } = samplePeople[0];
  expect(plan.follows.filter(({ follower }) => follower === username).length).toBeGreaterThan(6);
  expect(plan.follows.filter(({ followed }) => followed === username).length).toBeGreaterThan(6);
});

test("everybody has an album, in which captions differ", () => {
  expect(Object.keys(sampleAlbums).sort()).toEqual(samplePeople.map(({ username }) => username).sort());
  for (const photos of Object.values(sampleAlbums)) {
    expect(new Set(photos.map(({ caption }) => caption)).size).toBe(photos.length);
  }
});

test("everything happens in the past, and nothing before what it follows from", () => {
  const joined = Object.fromEntries(plan.arrivals.map(({ person, daysAgo }) => [person.username, daysAgo]));
  for (const { follower, followed, daysAgo } of plan.follows) {
    expect(daysAgo).toBeGreaterThan(0);
    expect(daysAgo).toBeLessThan(Math.min(joined[follower] ?? 0, joined[followed] ?? 0));
  }
  for (const { owner, photo, reactions } of plan.posts) {
    expect(photo.daysAgo).toBeLessThan(joined[owner] ?? 0);
    for (const { username, daysAgo } of reactions) {
      expect(username).not.toBe(owner);
      expect(daysAgo).toBeGreaterThan(0);
      expect(daysAgo).toBeLessThan(photo.daysAgo);
    }
  }
});
