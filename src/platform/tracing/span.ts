/** What is known of a span when it begins. Never a value that somebody sent: spans leave the house. */
export interface SpanFacts {
  kind?: 'SERVER' | 'CLIENT' | 'PRODUCER' | 'CONSUMER';
  attributes?: Record<string, string | number | readonly string[]>;
  /** The span that it continues, as W3C Trace Context writes it. Without it, the one that the work under way is in. */
  parent?: string | undefined;
  /** A span that it points to, in a trace that it does not belong to. */
  link?: string | undefined;
  /** Only within another span: on its own it would tell nothing. */
  isPart?: boolean;
}

export interface OpenSpan {
  /** Does the work in this span. */
  within<T>(work: () => T): T;
  describe(more: Pick<SpanFacts, 'attributes'> & { name?: string }): void;
  /** Ends it, with the kind of the error if there was one, never with its words. */
  end(error?: unknown): void;
}

/** What makes spans. */
export interface Tracing {
  begin(name: string, facts: SpanFacts): OpenSpan | null;
  describe(more: Pick<SpanFacts, 'attributes'> & { name?: string }): void;
  traceparent(): string | undefined;
  ids(): { trace_id?: string; span_id?: string };
}

/** W3C Trace Context, version 00. */
export const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
