import { writeFileSync } from "node:fs";
import path from "node:path";
import { callLimits } from "@quick-photos/api";
import { createTemporaryFolder } from "@quick-photos/testing";
import { describe, expect, test } from "vitest";
import { helpText } from "./config/help-text.ts";
import { variables } from "./config/variables.ts";
import { readConfig, readOptions } from "./config.ts";

const goodSecret = "mV3q8ZrT1yLk5XwN7cJd2BfG9hPs4AuE";
const read = (env: Record<string, string> = {}) => readConfig({ empty: false }, env);

test("without any variable: the embedded engine, on the loopback interface, data beside the code", () => {
  expect(read()).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    publicUrl: undefined,
    dataDir: expect.stringMatching(/\.data$/),
    engine: { kind: "embedded", binary: undefined },
    tableName: "quick-photos",
    createTable: true,
    authSecret: undefined,
    logLevel: "info",
    sample: true,
  });
});

test("the sample, whose password is public, stays off what strangers can reach and off other engines", () => {
  const offered = [{ HOST: "localhost" }, { HOST: "127.0.0.2" }, { HOST: "::1" }, { NODE_ENV: "development" }];
  for (const env of offered) expect([env, read(env).sample]).toEqual([env, true]);
  const refused = [
    { HOST: "0.0.0.0" },
    { HOST: "127.0.0.1.example" },
    { HOST: "192.168.1.7" },
    { NODE_ENV: "production", AUTH_SECRET: goodSecret },
    { DYNAMODB_ENDPOINT: "http://localhost:8000" },
  ];
  for (const env of refused) expect([env, read(env).sample]).toEqual([env, false]);
  expect(readConfig({ empty: true }, {}).sample).toBe(false);
});

test("an empty variable is an unset one", () => {
  expect(read({ PORT: "", DYNAMODB_ENDPOINT: "" })).toEqual(read());
});

test("reads every variable", () => {
  const config = read({
    PORT: "0",
    HOST: "::1",
    PUBLIC_URL: "https://photos.example/",
    DATA_DIR: "/var/photos",
    TABLE_NAME: "photos.test",
    TABLE_CREATE: "false",
    AUTH_SECRET: goodSecret,
    LOG_LEVEL: "debug",
    DYNOXIDE_BIN: "/opt/dynoxide",
    REDIS_URL: "rediss://:secret@cache:6380/1",
  });
  expect(config).toMatchObject({
    port: 0,
    host: "::1",
    publicUrl: "https://photos.example",
    dataDir: "/var/photos",
    engine: { kind: "embedded", binary: "/opt/dynoxide" },
    tableName: "photos.test",
    createTable: false,
    authSecret: goodSecret,
    logLevel: "debug",
    redisUrl: "rediss://:secret@cache:6380/1",
  });
});

describe("another engine", () => {
  test("at an endpoint makes no table unless told to, and gets invented credentials", () => {
    expect(read({ DYNAMODB_ENDPOINT: "http://localhost:8000" })).toMatchObject({
      engine: { kind: "remote", endpoint: "http://localhost:8000", region: "us-east-1", credentials: "invented" },
      createTable: false,
    });
    const told = read({ DYNAMODB_ENDPOINT: "http://127.0.0.1:8000", TABLE_CREATE: "true", AWS_ACCESS_KEY_ID: "k" });
    expect(told).toMatchObject({ createTable: true, engine: { credentials: "found" } });
  });

  test("named by a region alone is Amazon DynamoDB", () => {
    expect(read({ AWS_REGION: "eu-central-1", AUTH_SECRET: goodSecret })).toMatchObject({
      engine: { kind: "remote", endpoint: undefined, region: "eu-central-1", credentials: "found" },
    });
  });
});

test("a function projects a table of another engine alone", () => {
  expect(read({ PROJECTOR: "function", DYNAMODB_ENDPOINT: "http://localhost:8000" }).isProjectedElsewhere).toBe(true);
  expect(read().isProjectedElsewhere).toBe(false);
  expect(() => read({ PROJECTOR: "function" })).toThrow(/^PROJECTOR: .*AWS_REGION/);
});

describe("a bucket", () => {
  test("is Amazon's, in the region of the engine, and served by this server", () => {
    expect(read({ MEDIA_BUCKET: "photos", AWS_REGION: "eu-central-1", AUTH_SECRET: goodSecret }).bucket).toEqual({
      name: "photos",
      endpoint: undefined,
      region: "eu-central-1",
      cdnUrl: undefined,
    });
    expect(read().bucket).toBeUndefined();
  });

  test("can be another's, behind a CDN", () => {
    const env = { MEDIA_BUCKET: "photos", S3_ENDPOINT: "http://s3.test:9000", MEDIA_CDN_URL: "https://cdn.test/p" };
    expect(read(env).bucket).toEqual({
      name: "photos",
      endpoint: "http://s3.test:9000",
      region: "us-east-1",
      cdnUrl: "https://cdn.test/p",
    });
  });
});

test("a password may cost less than it should anywhere but in production", () => {
  expect(read({ PASSWORD_COST: "8/1" }).passwords.cost).toEqual({ memoryCost: 8, timeCost: 1, parallelism: 1 });
  const production = { NODE_ENV: "production", AUTH_SECRET: goodSecret };
  expect(() => read({ ...production, PASSWORD_COST: "19456/1" })).toThrow(/^PASSWORD_COST: less than 19456\/2/);
  expect(read({ ...production, PASSWORD_COST: "47104/1" }).passwords.cost.memoryCost).toBe(47_104);
  for (const PASSWORD_COST of ["19456", "7/1", "8/0", "0/2", "8/1/1"]) {
    expect(() => read({ PASSWORD_COST })).toThrow(/^PASSWORD_COST: expected KiB/);
  }
});

describe("the embedded engine in production", () => {
  const production = { NODE_ENV: "production", AUTH_SECRET: goodSecret };

  test.each(["0.0.0.0", "::", "192.168.1.7", "photos.example"])("is refused at %s, unless it is wanted", (HOST) => {
    expect(() => read({ ...production, HOST })).toThrow(/^HOST: .*EMBEDDED_IN_PUBLIC=true/);
    expect(() => read({ ...production, HOST, EMBEDDED_IN_PUBLIC: "false" })).toThrow(/^HOST/);
    expect(read({ ...production, HOST, EMBEDDED_IN_PUBLIC: "true" }).engine.kind).toBe("embedded");
    expect(read({ ...production, HOST, AWS_REGION: "eu-central-1" }).engine.kind).toBe("remote");
    expect(read({ HOST }).engine.kind).toBe("embedded");
  });

  test("serves what is reached from its machine alone, as behind a proxy", () => {
    expect(read(production).engine.kind).toBe("embedded");
  });
});

describe("the secret", () => {
  test.each([{ NODE_ENV: "production" }, { AWS_REGION: "eu-central-1" }, { DYNAMODB_ENDPOINT: "http://db:8000" }])(
    "is required with %j",
    (env) => {
      expect(() => read({ ...env })).toThrow(/^AUTH_SECRET: required/);
      expect(read({ ...env, AUTH_SECRET: goodSecret }).authSecret).toBe(goodSecret);
    },
  );

  test("is refused when weak, and not repeated in the message", () => {
    expect(() => read({ AUTH_SECRET: "short" })).toThrow("AUTH_SECRET: too weak: 5 bytes, expected 32 or more");
  });

  test("can be in a file", async () => {
    await using folder = createTemporaryFolder();
    const file = path.join(folder.path, "secret");
    expect(() => read({ AUTH_SECRET_FILE: file })).toThrow("AUTH_SECRET_FILE: cannot read");
    writeFileSync(file, `${goodSecret}\n`);
    expect(read({ AUTH_SECRET_FILE: file }).authSecret).toBe(goodSecret);
    expect(() => read({ AUTH_SECRET_FILE: file, AUTH_SECRET: goodSecret })).toThrow("unset one");
    writeFileSync(file, "password");
    expect(() => read({ AUTH_SECRET_FILE: file })).toThrow("AUTH_SECRET_FILE: too weak");
    expect(() => read({ AUTH_SECRET_PREVIOUS_FILE: file })).toThrow("AUTH_SECRET_PREVIOUS_FILE: too weak");
    expect(read({ AUTH_SECRET_PREVIOUS: goodSecret })).toMatchObject({ previousSecret: goodSecret });
  });
});

test.each([
  ["PORT", "http"],
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["HOST", "a b"],
  ["PUBLIC_URL", "photos.example"],
  ["PUBLIC_URL", "https://photos.example/app"],
  ["PUBLIC_URL", "ftp://photos.example"],
  ["DYNAMODB_ENDPOINT", "localhost:8000"],
  ["AWS_REGION", "Frankfurt!"],
  ["TABLE_NAME", "a"],
  ["TABLE_NAME", "a table"],
  ["TABLE_CREATE", "maybe"],
  ["EMBEDDED_IN_PUBLIC", "maybe"],
  ["PROJECTOR", "nobody"],
  ["LOG_LEVEL", "loud"],
  ["REDIS_URL", "localhost:6379"],
  ["MEDIA_BUCKET", "My Photos"],
  ["MEDIA_CDN_URL", "https://cdn.example"],
  ["S3_ENDPOINT", "http://localhost:9000"],
])("refuses %s=%s by name", (name, value) => {
  expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name}: `));
});

test("names all that is wrong at once, misspellings first", () => {
  expect(() => read({ PORT: "x", LOGLEVEL: "debug", TABLE_NAME: "!" })).toThrow(
    /^LOGLEVEL: unknown, perhaps LOG_LEVEL is meant; PORT: .*; TABLE_NAME: /,
  );
});

test("knows its options", () => {
  expect(readOptions([])).toEqual({ help: false, empty: false, inspect: false });
  expect(readOptions(["--empty"])).toMatchObject({ help: false, empty: true });
  expect(readConfig({ empty: true }, {}).sample).toBe(false);
  expect(() => readOptions(["--emtpy"])).toThrow('unknown option in "--emtpy"');
});

test("the help lists every variable in a line of a terminal", () => {
  const lines = helpText().split("\n");
  for (const name of Object.keys(variables.shape))
    expect(lines).toContainEqual(expect.stringMatching(`^ +${name} +\\w`));
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(110);
});

test("a limit is a number of calls and one of seconds", () => {
  const { limits, trustedProxies } = read({ LIMIT_READS: "7/60", TRUSTED_PROXIES: "1" });
  expect([limits.reads, limits.writes, trustedProxies]).toEqual([
    { points: 7, seconds: 60 },
    { points: callLimits.writes.points, seconds: callLimits.writes.seconds },
    1,
  ]);
  for (const LIMIT_READS of ["7", "0/10", "7/0", "7/99999", "many"]) {
    expect(() => read({ LIMIT_READS })).toThrow("LIMIT_READS: expected a number of calls");
  }
});

test("is inspected when it is asked for, and never in production or from another machine", () => {
  expect(read().inspect).toBe(false);
  expect(read({ INSPECT: "true" }).inspect).toBe(true);
  expect(readConfig(readOptions(["--inspect"]), {}).inspect).toBe(true);
  const production = { INSPECT: "true", NODE_ENV: "production", AUTH_SECRET: goodSecret };
  expect(() => read(production)).toThrow("INSPECT: production");
  for (const HOST of ["0.0.0.0", "::", "127.0.0.1.example.com"]) {
    expect(() => read({ INSPECT: "true", HOST })).toThrow(`INSPECT: HOST ${HOST} opens`);
  }
});
