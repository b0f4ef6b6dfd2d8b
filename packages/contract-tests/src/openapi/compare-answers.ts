import { createOpenApiDocument } from "@quick-photos/server";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type DescribedOperation, findOperation } from "./find-operation.ts";

/** Compares answers of the server with the document that describes them. */
export interface AnswerComparison {
  /** Fetches, and looks at what comes back. */
  fetch: typeof globalThis.fetch;
  /** Throws when an answer was another than the document says. */
  expectNoSurprise(): void;
}

const jsonType = "application/json";

interface Answer {
  status: number;
  body: unknown;
}

/** The answers that a body holds: those of a batch each by itself, with the status that each would have had alone. */
function answersOf(status: number, body: unknown, names: readonly string[]): [name: string, answer: Answer][] {
  if (!Array.isArray(body)) return [[names.join(","), { status, body }]];
  return body.map((one, at) => [names[at] ?? "", { status: one?.error?.data?.httpStatus ?? 200, body: one }]);
}

/** The answer to a batch as a stream of lines, as apps ask for it, which is tRPC's own and not described. */
const isStreamed = (init: RequestInit | undefined) => new Headers(init?.headers).has("trpc-accept");

/** Makes a comparison for whatever is fetched through it; answers that are not one text of JSON pass unseen. */
export function compareAnswers(fetch: typeof globalThis.fetch): AnswerComparison {
  const document = createOpenApiDocument();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "document");
  const surprises = new Set<string>();

  const compare = ({ name, responses }: DescribedOperation, { status, body }: Answer) => {
    const described = responses[status] ?? responses.default;
    if (!described) return surprises.add(`${name}: ${status} is not described`);
    const validate = ajv.getSchema(`document${described.pointer}/content/application~1json/schema`);
    if (!validate) return surprises.add(`${name}: JSON is not described for ${status}`);
    if (!validate(body)) surprises.add(`${name}: ${status} ${ajv.errorsText(validate.errors)}`);
    const reason: unknown = (body as { error?: { data?: { reason?: unknown } } } | null)?.error?.data?.reason;
    const examples = [described, responses.default].flatMap((it) => Object.keys(it?.content[jsonType]?.examples ?? {}));
    if (typeof reason === "string" && !examples.includes(reason)) surprises.add(`${name}: does not name ${reason}`);
  };

  const look = async (method: string, pathname: string, response: Response) => {
    const isCall = pathname.startsWith("/trpc/");
    const paths = isCall ? decodeURIComponent(pathname).slice("/trpc/".length).split(",") : [pathname];
    for (const [path, answer] of answersOf(response.status, await response.json(), paths)) {
      const operation = findOperation(document, method, isCall ? `/trpc/${path}` : path);
      if (operation) compare(operation, answer);
      else if (answer.status < 400) surprises.add(`${method} ${path} is not described`);
    }
  };

  return {
    async fetch(input, init) {
      const response = await fetch(input, init);
      const { method, url } = new Request(input instanceof Request ? input.url : input, {
        method: init?.method ?? "GET",
      });
      const isJson = response.headers.get("content-type")?.startsWith(jsonType) ?? false;
      if (isJson && method !== "HEAD" && !isStreamed(init)) await look(method, new URL(url).pathname, response.clone());
      return response;
    },
    expectNoSurprise() {
      if (surprises.size > 0) throw new Error(`not as described:\n${[...surprises].join("\n")}`);
    },
  };
}
