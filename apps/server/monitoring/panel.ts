/** A line, or several that differ by a label. */
interface Query {
  /** PromQL over the names as they are scraped. */
  asks: string;
  /** What its lines are called: a word, or labels in double braces. */
  called: string;
}

/** A graph on the dashboard. */
export interface Panel {
  title: string;
  /** What its values are, as Grafana names units. */
  unit: "s" | "reqps" | "ops" | "short" | "bytes" | "percentunit";
  queries: readonly Query[];
}

/** Panels that belong together. */
export interface PanelRow {
  title: string;
  panels: readonly Panel[];
}

/** Returns how many of a counter there are in a second, by a label where one is given. */
export function rateBy(counter: string, label?: string): string {
  const rate = `(rate(${counter}[$__rate_interval]))`;
  return label === undefined ? `sum${rate}` : `sum by (${label}) ${rate}`;
}

/** Returns the lines of a histogram: what half of it takes at most, 19 of 20, and 99 of 100. */
export function percentiles(histogram: string): Query[] {
  return [0.5, 0.95, 0.99].map((share) => ({
    asks: `histogram_quantile(${share}, ${rateBy(`${histogram}_bucket`, "le")})`,
    called: `p${share * 100}`,
  }));
}
