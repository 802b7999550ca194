import type { OpenSpan, SpanFacts, Tracing } from './span.js';

/** Null unless traces are exported: then everything here costs one comparison. */
let tracing: Tracing | null = null;

/** From now on spans are made by it; by nobody with null. */
export function traceBy(made: Tracing | null): void {
  tracing = made;
}

/** Whether spans are made. Asked once where a wrapper would cost something by itself. */
export const isTracing = (): boolean => tracing !== null;

/** Begins a span, which is not the parent of others unless they are begun within it. Null if there is none to be. */
export const beginSpan = (name: string, facts: SpanFacts = {}): OpenSpan | null =>
  tracing === null ? null : tracing.begin(name, facts);

/** Does the work in a span that ends with it, and is the parent of the spans of whatever the work does. */
export function inSpan<T>(name: string, facts: SpanFacts, work: () => Promise<T>): Promise<T> {
  const span = beginSpan(name, facts);
  if (!span) return work();
  return span.within(work).then(
    (result) => {
      span.end();
      return result;
    },
    (error: unknown) => {
      span.end(error);
      throw error;
    },
  );
}

/** Says more of the span that the work under way is in. */
export const describeSpan = (more: Pick<SpanFacts, 'attributes'> & { name?: string }): void =>
  tracing?.describe(more);

/** The span that the work under way is in, as W3C Trace Context writes it; undefined outside of one. */
export const traceparent = (): string | undefined => tracing?.traceparent();

/** The ids of that span, by the names they have in the log. */
export const spanIds = (): { trace_id?: string; span_id?: string } => tracing?.ids() ?? {};
