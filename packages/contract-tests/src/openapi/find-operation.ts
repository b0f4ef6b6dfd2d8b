import type { OpenApiDocument } from "@quick-photos/server";

/** A response as the document has it, and where: a JSON pointer into it. */
export interface DescribedResponse {
  pointer: string;
  content: Record<string, { examples?: Record<string, unknown> }>;
}

/** What may be answered to a request. */
export interface DescribedOperation {
  /** Its method and path, with templates: `PUT /media/uploads/{uploadId}`. */
  name: string;
  responses: Record<string, DescribedResponse>;
}

type RawResponse = { $ref?: string } & Pick<DescribedResponse, "content">;

const escapePart = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");

function resolve(document: OpenApiDocument, pointer: string, response: RawResponse): DescribedResponse {
  if (response.$ref === undefined) return { pointer, content: response.content ?? {} };
  const name = response.$ref.slice("#/components/responses/".length);
  const named = (document.components.responses as Record<string, RawResponse>)[name];
  return { pointer: response.$ref, content: named?.content ?? {} };
}

/** Returns what the document says of a request, null when it has no such path or method. */
export function findOperation(document: OpenApiDocument, method: string, path: string): DescribedOperation | null {
  const template = Object.keys(document.paths).find((one) =>
    new RegExp(`^${one.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
  const operation = template && document.paths[template]?.[method.toLowerCase()];
  if (!template || !operation) return null;
  const { responses } = operation as { responses: Record<string, RawResponse> };
  const described = Object.entries(responses).map(([status, response]) => {
    const pointer = `#/paths/${escapePart(template)}/${method.toLowerCase()}/responses/${status}`;
    return [status, resolve(document, pointer, response)];
  });
  return { name: `${method} ${template}`, responses: Object.fromEntries(described) };
}
