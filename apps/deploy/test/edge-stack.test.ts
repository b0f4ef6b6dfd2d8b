import { readFileSync } from "node:fs";
import path from "node:path";
import { drawingProcedures } from "@quick-photos/contract";
import { viewerAddressHeader, viewerHostHeader } from "@quick-photos/server/edge-headers";
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { withContainers, withFunctions } from "./deployment.ts";

interface EdgeRequest {
  uri: string;
  headers: Record<string, { value: string }>;
}

/** Runs a function as CloudFront does: the file as it is, and its `handler`. */
function askEdge(name: string, event: { request: EdgeRequest; viewer?: { ip: string } }): EdgeRequest {
  const code = readFileSync(path.join(import.meta.dirname, "../src/edge", name), "utf8");
  return new Function("event", `${code}; return handler(event);`)(event);
}

const uriFor = (uri: string, accept?: string) =>
  askEdge("media-request.js", { request: { uri, headers: accept === undefined ? {} : { accept: { value: accept } } } })
    .uri;

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
      CacheBehaviors: Match.arrayWith([
        Match.objectLike({ PathPattern: "/assets/*" }),
        Match.objectLike({ PathPattern: "/media/*", FunctionAssociations: Match.anyValue() }),
      ]),
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

test("a function hears from the edge who asks, and for which name, whatever they say themselves", () => {
  const headers = { host: { value: "photos.example" }, [viewerAddressHeader]: { value: "127.0.0.1" } };
  const asked = askEdge("viewer-request.js", { request: { uri: "/", headers }, viewer: { ip: "198.51.100.7" } });
  expect(asked.headers).toEqual({
    host: { value: "photos.example" },
    [viewerAddressHeader]: { value: "198.51.100.7" },
    [viewerHostHeader]: { value: "photos.example" },
  });
});

interface Distribution {
  Properties: {
    DistributionConfig: {
      DefaultCacheBehavior: Behaviour;
      CacheBehaviors: (Behaviour & { PathPattern: string })[];
    };
  };
}

interface Behaviour {
  TargetOriginId: string;
  FunctionAssociations?: object[];
}

test("calls that look into pictures go to the function with the codec, all others to the one without", () => {
  const [made] = Object.values(withFunctions().edge.findResources("AWS::CloudFront::Distribution")) as Distribution[];
  const { DefaultCacheBehavior: usual, CacheBehaviors: others = [] } = made?.Properties.DistributionConfig ?? {};
  const calls = others.filter(({ PathPattern }) => PathPattern.startsWith("/trpc/"));
  expect(calls.map(({ PathPattern }) => PathPattern)).toEqual(drawingProcedures.map((name) => `/trpc/*${name}*`));
  const [drawing, ...more] = new Set(calls.map(({ TargetOriginId }) => TargetOriginId));
  expect([drawing, ...more]).toHaveLength(1);
  expect(drawing).not.toBe(usual?.TargetOriginId);
  for (const { FunctionAssociations } of [usual, ...calls].filter((one) => one !== undefined)) {
    expect(FunctionAssociations).toHaveLength(1);
  }
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
