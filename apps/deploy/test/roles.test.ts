import { accessPatternList } from "@quick-photos/db";
import { asksOfRequest } from "@quick-photos/db/explain";
import { keys } from "@quick-photos/db/items";
import { beforeAll, describe, expect, test } from "vitest";
import { type RecordedRequest, readRecordedRequests, roleNames } from "../src/roles/recorded-requests.ts";
import { type Templates, withContainers, withFunctions } from "./deployment.ts";
import { allows, type Statement } from "./evaluate-policy.ts";

interface RoleResource {
  Properties: {
    Description?: string;
    Policies: { PolicyName: string; PolicyDocument: { Statement: Statement[] } }[];
  };
}

/** What requests go to, as the templates have it. */
const tableArn = { "Fn::ImportValue": "quick-photos-table" };

/** The statements on the table of each role, likewise. */
let statements: Map<string, Statement[]>;
beforeAll(() => {
  const roles = Object.values(withFunctions()).flatMap((template) =>
    Object.values(template.findResources("AWS::IAM::Role") as Record<string, RoleResource>),
  );
  statements = new Map(
    roles.flatMap(({ Properties: { Description = "", Policies = [] } }) => {
      const table = Policies.find(({ PolicyName }) => PolicyName === "table");
      return table ? [[Description.replace("quick-photos: ", ""), table.PolicyDocument.Statement]] : [];
    }),
  );
});

const resourceOf = ({ index }: RecordedRequest) =>
  index === null ? tableArn : { "Fn::Join": ["", [tableArn, `/index/${index}`]] };

const requests = readRecordedRequests();
const isAllowed = (request: RecordedRequest, role: string = request.role) =>
  (statements.get(role) ?? []).some((statement) => allows(statement, request, resourceOf(request)));

describe.each(roleNames)("the role of the %s", (role) => {
  const own = requests.filter((request) => request.role === role);

  test("is allowed every request that it was seen to send", () => {
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter((request) => !isAllowed(request))).toEqual([]);
  });

  test("has no statement, and in none an action, that it does not need", () => {
    for (const statement of statements.get(role) ?? []) {
      for (const Action of [statement.Action].flat()) {
        const single = { ...statement, Action };
        expect(
          own.some((request) => allows(single, request, resourceOf(request))),
          JSON.stringify(single),
        ).toBe(true);
      }
    }
  });

  test("names every action, the table or the index, and nothing by a wildcard", () => {
    const all = statements.get(role) ?? [];
    expect(all.length).toBeGreaterThan(0);
    expect(JSON.stringify(all.map(({ Action, Resource }) => [Action, Resource]))).not.toContain("*");
  });
});

test.each(accessPatternList.map((pattern) => ({ id: pattern.id, pattern })))(
  "the API may send what $id says it sends",
  ({ pattern }) => {
    const asked = pattern.sends().flatMap(asksOfRequest);
    const refused = asked.filter((ask) => !isAllowed({ role: "api", ...ask }));
    expect(refused).toEqual([]);
  },
);

test("a container's API may do what a function's may", () => {
  const rolesOf = ({ api }: Templates) =>
    Object.values(api.findResources("AWS::IAM::Role") as Record<string, RoleResource>);
  const tablePolicies = (templates: Templates) =>
    rolesOf(templates).flatMap(({ Properties: { Policies = [] } }) =>
      Policies.filter(({ PolicyName }) => PolicyName === "table"),
    );
  expect(tablePolicies(withContainers())).toEqual(tablePolicies(withFunctions()));
});

test("the API may ask what `/readyz` asks: an item that says of no migration how far it is", () => {
  const { prefix } = keys.migration.partition;
  expect(isAllowed({ role: "api", action: "GetItem", index: null, partitions: [prefix] })).toBe(true);
});

test("the API may neither walk the table nor write what is projected, nor look at who reads the stream", () => {
  const ask = (action: string, partitions: string[]): RecordedRequest => ({
    role: "api",
    action,
    index: null,
    partitions,
  });
  const refused = [
    ask("Scan", []),
    ask("PutItem", ["FEED#{userId}"]),
    ask("PutItem", ["USER#{userId}", "FEED#{userId}"]),
    ask("GetItem", ["STREAM#{shardId}"]),
    ask("DeleteItem", ["INBOX#{userId}"]),
    ask("Query", []),
  ];
  expect(refused.filter((request) => isAllowed(request))).toEqual([]);
});
