/** What somebody should be told of, and what they do then. */
export interface Alarm {
  name: string;
  /** Whether somebody is to look at once, or on the next working day. */
  urgency: "page" | "ticket";
  /** PromQL over the names as they are scraped; true while it rings. */
  when: string;
  /** How long it has to be true before it rings, as Prometheus writes it. */
  lasting: string;
  /** What it means, and where the threshold comes from. */
  why: string;
  /** What to look at, and what helps. */
  act: string;
}
