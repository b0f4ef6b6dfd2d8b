import type { DescribedPattern } from "../api/dev-types.ts";
import { inspectorMessages } from "../messages.ts";
import { Facts } from "./facts.tsx";

/** The row of the README that a procedure has, with the budget that it is held to. */
export function PatternView({ pattern }: { pattern: DescribedPattern }) {
  const { tutorial, question, budget, requests } = pattern;
  const { pattern: text, operation } = inspectorMessages;
  return (
    <section className="grid gap-1">
      <h4 className="text-caption font-semibold">{text.heading(tutorial)}</h4>
      <Facts
        facts={{
          [text.question]: question,
          [text.requests]: text.requestsOf(budget.requests, budget.coldRequests),
          [text.units]: inspectorMessages.units(budget),
          [text.keys]: (
            <ol className="grid gap-1">
              {requests.map(({ operation: name, index = null, keyCondition, only, atMost }) => (
                <li key={`${name} ${only} ${keyCondition}`}>
                  {only === undefined ? "" : text.only(only)}
                  {operation(name, index)}
                  {atMost > 1 ? text.atMost(atMost) : ""}{" "}
                  <span className="font-mono text-[0.75rem]">{keyCondition}</span>
                </li>
              ))}
            </ol>
          ),
        }}
      />
    </section>
  );
}
