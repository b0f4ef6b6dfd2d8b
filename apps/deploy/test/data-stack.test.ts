import { readFileSync } from "node:fs";
import { createTemporaryFolder } from "@quick-photos/testing";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tableTemplateFile } from "../src/documented.ts";
import { synthesise } from "./deployment.ts";

const folder = createTemporaryFolder();
afterAll(folder.remove);

let data: Template;
beforeAll(() => {
  const context = { publicUrl: "https://photos.example", contributorInsights: "true", warmThroughput: "12000:4000" };
  ({ data } = synthesise(folder.path, { context }));
});

test("is what it was", () => {
  expect(data.toJSON()).toMatchSnapshot();
});

test("the table is the one that the code defines, and what was asked for beside", () => {
  const { Resources } = JSON.parse(readFileSync(tableTemplateFile, "utf8"));
  const { Properties, ...rest } = Resources.Table;
  data.hasResource("AWS::DynamoDB::Table", {
    ...rest,
    Properties: Match.objectEquals({
      ...Properties,
      TableName: "quick-photos",
      ContributorInsightsSpecification: { Enabled: true },
      WarmThroughput: { ReadUnitsPerSecond: 12_000, WriteUnitsPerSecond: 4_000 },
      Tags: Match.anyValue(),
    }),
  });
});

test("nobody but who has a signed address puts photos into the bucket, and only from the app", () => {
  data.hasResourceProperties("AWS::S3::Bucket", {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    CorsConfiguration: {
      CorsRules: [
        {
          AllowedMethods: ["PUT"],
          AllowedOrigins: ["https://photos.example"],
          AllowedHeaders: ["content-type", "x-amz-checksum-sha256"],
        },
      ],
    },
    LifecycleConfiguration: { Rules: Match.arrayWith([Match.objectLike({ Prefix: "uploads/", ExpirationInDays: 1 })]) },
  });
});

test.each(["AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SecretsManager::Secret"])(
  "%s stays when its stack goes",
  (type) => {
    expect(Object.keys(data.findResources(type))).toHaveLength(1);
    data.allResources(type, { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  },
);
