import { TriangleAlert } from "lucide-react";
import type { ExplainedNumber } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { KeyButton } from "./key-button.tsx";

/** The rows that a number stands for, how they are found, and whether there are as many as it says. */
export function WhyNumber({ number }: { number: ExplainedNumber }) {
  const { value, counted, isWhole, keyCondition, keysSent, rows } = number;
  const text = explorerMessages.why;
  const isEqual = isWhole && counted === value;
  return (
    <div role="status" className="grid gap-1 pb-3">
      <p className={`flex gap-1 ${isEqual ? "" : "font-semibold"}`}>
        {isEqual ? null : <TriangleAlert aria-hidden size={16} />}
        {text.counted(counted, isWhole)}, {isEqual ? text.agrees : text.differs(value)}.
      </p>
      {keyCondition === null ? null : (
        <p className="text-muted">
          {text.condition} <span className="font-mono">{keyCondition}</span>
          <br />
          <span className="font-mono">{keysSent}</span>
        </p>
      )}
      {rows.length === 0 ? null : (
        <details>
          <summary className="min-h-8 content-center">{text.someRows(rows.length)}</summary>
          <ul>
            {rows.map((key) => (
              <li key={`${key.PK} ${key.SK}`}>
                <KeyButton itemKey={key} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
