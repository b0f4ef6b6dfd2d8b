/** What is measured: declared once, for the code that measures, the page for operators and the dashboard. */
export interface Instrument {
  /** A histogram says how often and how long, a counter only rises, a gauge is what is found when somebody looks. */
  kind: "histogram" | "counter" | "gauge";
  /** By the Unified Code for Units of Measure; words in braces are what is counted. */
  unit: string;
  says: string;
  /** What its values are told apart by. None is ever an id, a name or an address of a person. */
  labels: readonly string[];
  /** Where a histogram's buckets end. */
  boundaries?: readonly number[];
}
