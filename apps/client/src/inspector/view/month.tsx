import { useState } from "react";
import { formatCount } from "../../messages/format-count.ts";
import { inspectorMessages } from "../messages.ts";
import { daysOfMonth, dollarsAMonth } from "../money/dollars-a-month.ts";
import { dollarsOfMillion, type Prices } from "../money/dollars-of.ts";
import { formatDollars } from "../money/format-dollars.ts";
import type { Cost } from "../rows/cost.ts";
import { Slider } from "./slider.tsx";

/** From a village to a country. */
const usersChoices = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

const mostOpens = 50;

/** What one would pay a month if so many did so often what was done here, with the formula in words. */
export function Month({ cost, prices }: { cost: Cost; prices: Prices }) {
  const [choice, setChoice] = useState(2);
  const [opensADay, setOpensADay] = useState(5);
  const users = usersChoices[choice] ?? 0;
  const million = dollarsOfMillion(cost, prices);
  const month = formatDollars(dollarsAMonth({ dollarsOfMillion: million, users, opensADay }));
  const text = inspectorMessages;
  return (
    <details>
      <summary className="min-h-11 py-2 text-label font-medium">
        {text.month}: <output>{month}</output>
      </summary>
      <div className="grid gap-3 pb-3">
        <Slider
          label={text.users}
          value={choice}
          min={0}
          max={usersChoices.length - 1}
          shown={formatCount(users)}
          onChange={setChoice}
        />
        <Slider
          label={text.opensADay}
          value={opensADay}
          min={1}
          max={mostOpens}
          shown={formatCount(opensADay)}
          onChange={setOpensADay}
        />
        <p className="text-caption text-muted">
          {text.formula(formatCount(users), formatCount(opensADay), daysOfMonth, formatDollars(million), month)}
        </p>
        <p className="text-caption text-muted">{text.prices(prices.region, prices.since)}</p>
      </div>
    </details>
  );
}
