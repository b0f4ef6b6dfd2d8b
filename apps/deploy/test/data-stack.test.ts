import { readFileSync } from "node:fs";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, expect, test } from "vitest";
import { tableTemplateFile } from "../src/documented.ts";
import { withContainers, withFunctions } from "./deployment.ts";
import { isLike, type Statement } from "./evaluate-policy.ts";

let data: Template;
beforeAll(() => {
  ({ data } = withFunctions());
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

test("the outputs say what a call costs at most, as the budgets have it", () => {
  const { Budgets } = data.findOutputs("Budgets");
  expect(Budgets?.Value).toMatch(
    /^A usual call of \d+ procedures takes at most \d+ requests \([\w.]+\), .* write units/,
  );
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

interface BucketPolicy {
  Properties: { PolicyDocument: { Statement: (Statement & { Sid?: string })[] } };
}

test("CloudFront reads pictures, and nothing that tells what they were made of", () => {
  const [policy] = Object.values(data.findResources("AWS::S3::BucketPolicy")) as BucketPolicy[];
  const reads = policy?.Properties.PolicyDocument.Statement.find(({ Sid }) => Sid === "CloudFrontReadsPhotos");
  expect(reads?.Action).toBe("s3:GetObject");
  const shown = [reads?.Resource].flat() as { "Fn::Join": [string, [object, string]] }[];
  const isShown = (key: string) => shown.some(({ "Fn::Join": [, [, keys]] }) => isLike(`/${key}`, keys));
  expect(["photos/anna/01k/feed-0b.webp", "photos/anna/01k/feed-0b.jpg", "pictures/anna.jpg"].every(isShown)).toBe(
    true,
  );
  const hidden = [
    "photos/anna/01k/manifest.json",
    "uploads/anna/01k",
    "uploads/anna/01k.json",
    "fingerprints/anna/0b/01k",
  ];
  expect(hidden.filter(isShown)).toEqual([]);
});

test.each(["AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SecretsManager::Secret"])(
  "%s stays when its stack goes",
  (type) => {
    expect(Object.keys(data.findResources(type))).toHaveLength(1);
    data.allResources(type, { DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
  },
);

test("without a name of its own, the app may be at any distribution", () => {
  withContainers().data.hasResourceProperties("AWS::S3::Bucket", {
    CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedOrigins: ["https://*.cloudfront.net"] })] },
  });
});
