import { expect, test } from "vitest";
import { buildArguments } from "./build-image.ts";
import { findBuilder } from "./find-builder.ts";
import { readArguments } from "./read-arguments.ts";

test("what is not said is the usual; files are looked for where the caller is", () => {
  expect(readArguments([], "/home/anna")).toEqual({
    tag: "quick-photos",
    builder: null,
    npmrc: null,
    isBaseFromPackages: false,
  });
  const args = ["--tag=photos:1", "--with=podman", "--npmrc=.npmrc", "--base-from-packages"];
  expect(readArguments(args, "/home/anna")).toEqual({
    tag: "photos:1",
    builder: "podman",
    npmrc: "/home/anna/.npmrc",
    isBaseFromPackages: true,
  });
  expect(readArguments(["--help"], "/")).toBe("help");
});

test.each([["--with=kaniko"], ["--hlep"], ["photos"]])("%s is refused", (argument) => {
  expect(() => readArguments([argument], "/")).toThrow(argument.replace("--with=", ""));
});

test("a builder gets variables and secrets; the health check needs docker's format where OCI's is usual", () => {
  const build = { tag: "photos", file: "Dockerfile", context: ".", variables: { A: "b" }, secrets: { npmrc: "/n" } };
  const same = ["--file=Dockerfile", "--tag=photos", "--build-arg=A=b", "--secret=id=npmrc,src=/n", "."];
  expect(buildArguments({ builder: "docker", ...build })).toEqual(["build", ...same]);
  expect(buildArguments({ builder: "podman", ...build })).toEqual(["build", "--format=docker", ...same]);
});

test("where no builder works, it is said how to get one", () => {
  expect(() => findBuilder([])).toThrow("apt-get install buildah");
});
