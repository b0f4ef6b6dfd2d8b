import { type Attributes, type Meter, type ObservableResult, ValueType } from "@opentelemetry/api";
import type { Instrument } from "./instruments/instrument.ts";
import type { LabelsOf, ObservedName, RecordedName } from "./instruments/instruments.ts";
import { observed } from "./instruments/observed.ts";
import { recorded } from "./instruments/recorded.ts";

/** Values of an instrument, each with its labels. */
export type Readings<Name extends ObservedName> = readonly { value: number; labels?: LabelsOf<Name> }[];

/** The instruments, by name. */
export interface Signals {
  /** Adds to a counter, or to a histogram. */
  record<Name extends RecordedName>(name: Name, value: number, labels: LabelsOf<Name>): void;
  /** Looks up an instrument's values whenever metrics are collected; one that cannot be had is left out. */
  observe<Name extends ObservedName>(name: Name, look: () => Readings<Name> | Promise<Readings<Name>>): void;
}

type Recorder = (value: number, labels: Attributes) => void;

function createRecorder(meter: Meter, name: string, { kind, unit, says, boundaries }: Instrument): Recorder {
  const options = { unit, description: says };
  if (kind === "histogram") {
    const advice = boundaries === undefined ? {} : { explicitBucketBoundaries: [...boundaries] };
    const histogram = meter.createHistogram(name, { ...options, advice });
    return (value, labels) => histogram.record(value, labels);
  }
  const counter = meter.createCounter(name, options);
  return (value, labels) => counter.add(value, labels);
}

/** Leaves out what has no value, which would be exported as an empty one. */
function withValue(labels: Attributes): Attributes {
  const given: Attributes = {};
  for (const name in labels) if (labels[name] !== undefined) given[name] = labels[name];
  return given;
}

/** Makes the instruments of a meter. */
export function createSignals(meter: Meter): Signals {
  const recorders = new Map<string, Recorder>();
  for (const [name, instrument] of Object.entries(recorded)) {
    recorders.set(name, createRecorder(meter, name, instrument));
  }
  return {
    record: (name, value, labels) => recorders.get(name)?.(value, withValue(labels)),
    observe(name, look) {
      const { kind, unit, says }: Instrument = observed[name];
      const options = { unit, description: says, valueType: ValueType.DOUBLE };
      const instrument =
        kind === "counter" ? meter.createObservableCounter(name, options) : meter.createObservableGauge(name, options);
      instrument.addCallback(async (result: ObservableResult) => {
        for (const { value, labels = {} } of await look()) result.observe(value, labels);
      });
    },
  };
}
