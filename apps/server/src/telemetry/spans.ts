import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";

/** How a piece of work ended. */
interface SpanEnding {
  /** Why it failed, where it did. */
  failure?: string | undefined;
  /** Its name, where only its end tells it. */
  name?: string;
}

/** A piece of work that is followed. */
export interface OpenSpan {
  /** Runs work as part of it. */
  run<T>(work: () => T): T;
  /** Ends it, with what is known by now. */
  end(attributes: Attributes, ending?: SpanEnding): void;
}

/** Opens a piece of work, within the one that its caller is part of. */
type Open = (name: string, attributes: Attributes, kind?: SpanKind) => OpenSpan;

/** What is followed. */
export interface Spans {
  open: Open;
  /** The same for what is not followed by itself: nobody wants a trace of each look at the stream. */
  openWithin: Open;
}

const nothing: OpenSpan = { run: (work) => work(), end() {} };

/** Follows nothing. */
export const noSpans: Spans = { open: () => nothing, openWithin: () => nothing };

function end(span: Span, attributes: Attributes, { failure, name }: SpanEnding = {}): void {
  if (name !== undefined) span.updateName(name);
  span.setAttributes(attributes);
  if (failure !== undefined) span.setAttribute("error.type", failure).setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/**
 * Makes the spans of a tracer. What a request says of a trace that it belongs to is anybody's word, and not taken over.
 */
export function createSpans(tracer: Tracer): Spans {
  // One of its own, not the process's: servers in one process do not see each other's.
  const manager = new AsyncLocalStorageContextManager().enable();
  const active = () => manager.active() ?? ROOT_CONTEXT;
  const open: Open = (name, attributes, kind = SpanKind.INTERNAL) => {
    const parent = active();
    const span = tracer.startSpan(name, { kind, attributes }, parent);
    const context = trace.setSpan(parent, span);
    return {
      run: (work) => manager.with(context, work),
      end: (more, ending) => end(span, more, ending),
    };
  };
  return {
    open,
    openWithin: (...span) => (trace.getSpan(active()) === undefined ? nothing : open(...span)),
  };
}
