import type { ReactNode } from "react";
import type { Explanation } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { keyOf } from "../live/changes.ts";
import { KeyButton } from "./key-button.tsx";

const text = explorerMessages.why;

/** Returns references once each: an item may have to agree with another in several ways. */
function onceEach(references: Explanation["references"]): Explanation["references"] {
  return [...new Map(references.map((reference) => [keyOf(reference.key), reference])).values()];
}

/** The items that an item has to agree with, how far of the stream is counted into it, and what changed it last. */
export function WhyFacts({ explanation: { references, watermarks, writes } }: { explanation: Explanation }) {
  return (
    <>
      {references.length > 0 ? (
        <Group title={text.references}>
          {onceEach(references).map(({ key, type }) => (
            <li key={keyOf(key)}>
              {type ?? text.missing}: <KeyButton itemKey={key} />
            </li>
          ))}
        </Group>
      ) : null}
      <Group title={text.watermarks} none={text.noWatermarks}>
        {watermarks.map(({ shardId, position }) => (
          <li key={shardId} className="font-mono">
            {shardId}: {position}
          </li>
        ))}
      </Group>
      <Group title={text.writes} none={text.noWrites}>
        {writes.map((write) => (
          <Write key={`${write.procedure} ${write.at}`} write={write} />
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  title: string;
  /** What stands there when the list is empty. */
  none?: string;
  children: ReactNode[];
}

function Group({ title, none, children }: GroupProps) {
  return (
    <div>
      <h4 className="font-semibold">{title}</h4>
      {children.length > 0 ? <ul className="grid gap-1">{children}</ul> : <p className="text-muted">{none}</p>}
    </div>
  );
}

function Write({ write: { procedure, operation, at, records } }: { write: Explanation["writes"][number] }) {
  return (
    <li>
      {text.write(procedure, operation, at)}
      {records.length > 0 ? (
        <>
          {" "}
          {text.because(records.length)}
          <ul className="ps-3">
            {records.map(({ key, eventName, sequenceNumber }) => (
              <li key={sequenceNumber}>
                {eventName} <KeyButton itemKey={key} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </li>
  );
}
