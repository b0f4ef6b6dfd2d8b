import type { TracedCall } from "../api/dev-types.ts";
import { asCli } from "../copies/as-cli.ts";
import { asTypeScript } from "../copies/as-typescript.ts";
import { inspectorMessages } from "../messages.ts";
import { CopyButton } from "./copy-button.tsx";
import { Facts } from "./facts.tsx";
import { KeyLink } from "./key-link.tsx";
import { type UnitKind, UnitSign } from "./unit-kind.tsx";

/** Keys of a call that are shown as links; a page of a list has some twenty. */
const mostKeys = 25;

const kindOf = ({ index, consistency }: TracedCall): UnitKind => {
  if (index !== null) return "I";
  return consistency === null ? "W" : "R";
};

/** One call to DynamoDB, with its keys and units; it opens to the request, the keys, and ways to send it again. */
export function CallView({ call }: { call: TracedCall }) {
  const { operation, index, keyCondition, cost } = call;
  return (
    <details className="rounded-field border border-line bg-canvas">
      <summary className="grid min-h-11 grid-cols-[auto_minmax(0,1fr)] items-start gap-x-2 p-2">
        <UnitSign kind={kindOf(call)} />
        <span>
          <span className="text-label font-medium">{inspectorMessages.operation(operation, index)}</span>{" "}
          <span className="text-caption text-muted">{inspectorMessages.units(cost)}</span>
          {keyCondition === null ? null : (
            <span className="block font-mono text-[0.75rem] text-muted">{keyCondition}</span>
          )}
        </span>
      </summary>
      <CallDetails call={call} />
    </details>
  );
}

function CallDetails({ call }: { call: TracedCall }) {
  const { keysSent, keys, items, bytes, consistency, milliseconds, retries, failure, request } = call;
  const { call: text } = inspectorMessages;
  return (
    <div className="grid gap-3 border-t border-line p-3">
      <Facts
        facts={{
          [text.failure]: failure,
          [text.keys]: keysSent === null ? null : <span className="font-mono text-[0.75rem]">{keysSent}</span>,
          [text.consistency]: consistency,
          [text.items]: items,
          [text.bytes]: text.bytesOf(bytes.sent, bytes.received),
          [text.time]: text.timeOf(milliseconds, retries),
        }}
      />
      {keys.length > 0 ? (
        <ul className="grid">
          {keys.slice(0, mostKeys).map((key) => (
            <li key={`${key.PK} ${key.SK}`}>
              <KeyLink {...key} />
            </li>
          ))}
        </ul>
      ) : null}
      <h4 className="sr-only">{text.request}</h4>
      <pre className="rounded-tile bg-surface p-2 font-mono text-[0.75rem] whitespace-pre-wrap">
        {JSON.stringify(request, null, 2)}
      </pre>
      <div className="flex flex-wrap gap-2">
        <CopyButton label={inspectorMessages.copyCli} text={() => asCli(call)} />
        <CopyButton label={inspectorMessages.copyTypeScript} text={() => asTypeScript(call)} />
      </div>
    </div>
  );
}
