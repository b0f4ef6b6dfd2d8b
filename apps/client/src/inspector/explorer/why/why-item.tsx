import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { whyQuery } from "../api/explorer-queries.ts";
import type { TableKey } from "../api/table-types.ts";
import { explorerMessages } from "../explorer-messages.ts";
import { AuditItem } from "./audit-item.tsx";
import { WhyFacts } from "./why-facts.tsx";

/** Why an item is as it is: what it agrees with, how far it is counted, what wrote it, and what the auditor says. */
export function WhyItem({ itemKey }: { itemKey: TableKey }) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section aria-label={explorerMessages.why.item} className="text-caption">
      <button
        type="button"
        aria-expanded={isAsked}
        onClick={() => setIsAsked((before) => !before)}
        className="min-h-9 rounded-full border border-field-line px-3 font-medium hover:bg-surface aria-expanded:bg-surface"
      >
        {explorerMessages.why.item}
      </button>
      {isAsked ? (
        <div className="mt-2 grid gap-3">
          <Explained itemKey={itemKey} />
          <AuditItem itemKey={itemKey} />
        </div>
      ) : null}
    </section>
  );
}

function Explained({ itemKey }: { itemKey: TableKey }) {
  const { data, error } = useQuery(whyQuery(itemKey));
  if (data) return <WhyFacts explanation={data} />;
  return <p role="status">{error?.message ?? explorerMessages.why.loading}</p>;
}
