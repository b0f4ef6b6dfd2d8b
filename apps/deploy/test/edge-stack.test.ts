import { readFileSync } from "node:fs";
import path from "node:path";
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { withContainers, withFunctions } from "./deployment.ts";

const code = readFileSync(path.join(import.meta.dirname, "../src/edge/media-request.js"), "utf8");

/** Runs the function as CloudFront does: the file as it is, and its `handler`. */
const askEdge = new Function("event", `${code}; return handler(event);`) as (event: object) => { uri: string };
const uriFor = (uri: string, accept?: string) =>
  askEdge({ request: { uri, headers: accept === undefined ? {} : { accept: { value: accept } } } }).uri;

test("a photo's address leads to the bucket's key, of the format that is taken", () => {
  const asked = "/media/photos/anna/01k/feed-0b.webp";
  expect(uriFor(asked, "image/avif,image/webp,*/*")).toBe("/photos/anna/01k/feed-0b.webp");
  expect(uriFor(asked, "image/*")).toBe("/photos/anna/01k/feed-0b.jpg");
  expect(uriFor(asked)).toBe("/photos/anna/01k/feed-0b.jpg");
  expect(uriFor("/media/pictures/anna.jpg", "image/webp")).toBe("/pictures/anna.jpg");
});

test("screens and calls are never answered from a cache, files by their encoding, photos from the bucket alone", () => {
  const { edge } = withFunctions();
  edge.hasResourceProperties("AWS::CloudFront::Distribution", {
    DistributionConfig: {
      Aliases: ["photos.example"],
      DefaultCacheBehavior: {
        // AWS' own: CachingDisabled, and AllViewerExceptHostHeader.
        CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
        OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
        ViewerProtocolPolicy: "redirect-to-https",
      },
      CacheBehaviors: [
        Match.objectLike({ PathPattern: "/assets/*" }),
        Match.objectLike({ PathPattern: "/media/*", FunctionAssociations: Match.anyValue() }),
      ],
    },
  });
  edge.hasResourceProperties("AWS::CloudFront::CachePolicy", {
    CachePolicyConfig: {
      ParametersInCacheKeyAndForwardedToOrigin: { EnableAcceptEncodingBrotli: true, EnableAcceptEncodingGzip: true },
    },
  });
  edge.hasResourceProperties("AWS::CloudFront::OriginAccessControl", {
    OriginAccessControlConfig: { OriginAccessControlOriginType: "s3", SigningBehavior: "always" },
  });
});

test("the function answers nobody who does not come through CloudFront, and while it still makes the answer", () => {
  const { api, edge } = withFunctions();
  api.hasResourceProperties("AWS::Lambda::Url", { InvokeMode: "RESPONSE_STREAM" });
  expect(JSON.stringify(edge.toJSON())).toContain("x-origin-secret");
});

test("the balancer is inside of the network, and the container has no file to write to but its data folder", () => {
  const { api } = withContainers();
  api.hasResourceProperties("AWS::ElasticLoadBalancingV2::LoadBalancer", { Scheme: "internal" });
  api.hasResourceProperties("AWS::ECS::TaskDefinition", {
    ContainerDefinitions: [
      Match.objectLike({
        Image: "registry.example/photos@sha256:0b1c",
        ReadonlyRootFilesystem: true,
        Secrets: [Match.objectLike({ Name: "AUTH_SECRET" })],
      }),
    ],
  });
});
