/** Operations whose command in the document client is not called as they are. */
const commands: Record<string, string> = {
  GetItem: "Get",
  PutItem: "Put",
  UpdateItem: "Update",
  DeleteItem: "Delete",
  BatchGetItem: "BatchGet",
  BatchWriteItem: "BatchWrite",
  TransactGetItems: "TransactGet",
  TransactWriteItems: "TransactWrite",
};

const isName = /^[A-Za-z_$][\w$]*$/;

/** Returns a value as TypeScript is written: names without quotes, and a comma behind what is last on lines of their own. */
function literal(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const inner = `${indent}  `;
  const isArray = Array.isArray(value);
  const lines = isArray
    ? value.map((one) => literal(one, inner))
    : Object.entries(value).map(
        ([name, one]) => `${isName.test(name) ? name : JSON.stringify(name)}: ${literal(one, inner)}`,
      );
  const [open, close] = isArray ? "[]" : "{}";
  if (lines.length === 0) return `${open}${close}`;
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join("")}${indent}${close}`;
}

/** Returns a call as a program with the SDK's document client, which takes and returns plain values. */
export function asTypeScript({ operation, request }: { operation: string; request?: unknown }): string {
  const command = `${commands[operation] ?? operation}Command`;
  return [
    `import { DynamoDBClient } from "@aws-sdk/client-dynamodb";`,
    `import { DynamoDBDocumentClient, ${command} } from "@aws-sdk/lib-dynamodb";`,
    "",
    "const client = DynamoDBDocumentClient.from(new DynamoDBClient());",
    `const answer = await client.send(new ${command}(${literal(request)}));`,
    "",
  ].join("\n");
}
