import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";

const service = z.looseObject({
  image: z.string(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  build: z.unknown().optional(),
});

const composition = z.looseObject({ services: z.record(z.string(), service) });

const text = readFileSync(path.resolve(import.meta.dirname, "../compose.yaml"), "utf8");
const services = Object.entries(composition.parse(parse(text, { merge: true })).services);

test("what is pulled is named by digest", () => {
  const pulled = services.filter(([, { build }]) => build === undefined);
  expect(pulled.length).toBeGreaterThan(1);
  for (const [name, { image }] of pulled) expect(image, name).toMatch(/:\S+@sha256:[0-9a-f]{64}$/);
});

test("each service writes into volumes alone, gains no rights, and is reached from this machine alone", () => {
  for (const [name, { read_only, cap_drop, security_opt, ports = [] }] of services) {
    expect({ read_only, cap_drop, security_opt }, name).toEqual({
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
    });
    expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
  }
});
