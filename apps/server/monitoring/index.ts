export type { Instrument } from "../src/telemetry/instruments/instrument.ts";
export { instruments } from "../src/telemetry/instruments/instruments.ts";
export { prometheusName } from "../src/telemetry/instruments/prometheus-name.ts";
export { alarms } from "./alarms.ts";
