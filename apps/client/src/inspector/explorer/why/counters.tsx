import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { whyQuery } from "../api/explorer-queries.ts";
import type { Counter, TableKey } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { WhyNumber } from "./why-number.tsx";

interface CountersProps {
  itemKey: TableKey;
  counters: readonly Counter[];
}

/** The numbers of an item that other rows are counted into; each can be asked why it is what it is. */
export function Counters({ itemKey, counters }: CountersProps) {
  return (
    <section aria-label={explorerMessages.item.counters}>
      <h3 className="mb-1 text-label font-semibold">{explorerMessages.item.counters}</h3>
      <ul className="text-caption">
        {counters.map((counter) => (
          <CounterLine key={counter.name} itemKey={itemKey} counter={counter} />
        ))}
      </ul>
    </section>
  );
}

function CounterLine({ itemKey, counter: { name, value } }: { itemKey: TableKey; counter: Counter }) {
  const [isAsked, setIsAsked] = useState(false);
  const text = explorerMessages.why;
  return (
    <li className="border-t border-line">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="font-mono">{name}</span>
        <span className="grow font-semibold">{value}</span>
        <button
          type="button"
          aria-expanded={isAsked}
          aria-label={text.numberOf(name, value)}
          onClick={() => setIsAsked((before) => !before)}
          className="min-h-9 underline decoration-field-line underline-offset-2 hover:decoration-ink"
        >
          {text.number(value)}
        </button>
      </div>
      {isAsked ? <Answer itemKey={itemKey} name={name} /> : null}
    </li>
  );
}

function Answer({ itemKey, name }: { itemKey: TableKey; name: string }) {
  const { data, error } = useQuery(whyQuery(itemKey));
  const number = data?.numbers.find((one) => one.name === name);
  if (number) return <WhyNumber number={number} />;
  return (
    <p role="status" className="pb-2 text-muted">
      {error?.message ?? explorerMessages.why.loading}
    </p>
  );
}
