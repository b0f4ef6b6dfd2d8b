import type { Instrument } from "./instrument.ts";
import { instruments } from "./instruments.ts";

/** Returns the name of an instrument as the exporter writes it: Prometheus knows no dots, and counters end in `_total`. */
export function prometheusName(name: keyof typeof instruments): string {
  const { kind }: Instrument = instruments[name];
  const plain = name.replaceAll(".", "_");
  return kind === "counter" ? `${plain}_total` : plain;
}

/** Returns the names of the samples that an instrument has. */
export function sampleNames(name: keyof typeof instruments): string[] {
  const exported = prometheusName(name);
  const { kind }: Instrument = instruments[name];
  return kind === "histogram" ? ["_bucket", "_count", "_sum"].map((end) => exported + end) : [exported];
}
