/** What an operation was, once it has been answered. Every label has few values, whatever callers send. */
export interface OperationEnd {
  /** The name of a registered document, or the number of a bucket. */
  operation: string;
  kind: string;
  outcome: 'answered' | 'refused' | 'failed';
  seconds: number;
  cost: number;
  /** The codes of its errors, each once. */
  codes: readonly string[];
  /** The types of the refusals that its mutations gave. */
  refusals: readonly string[];
}

/** What a person has to see to: the `alert` of such lines in the log. */
export const ALERTS = [
  'ERASURE_LEDGER_UNWRITABLE',
  'EVENT_PARKED',
  'EVENT_STREAM_UNUSABLE',
  'EVENTS_UNPUBLISHED',
  'HOOK_RESTS',
  'SMS_BUDGET_USED_UP',
  'WEBHOOK_PAUSED',
] as const;
export type Alert = (typeof ALERTS)[number];

/** Numbers for Prometheus. Without a port to read them from nothing is counted. */
export interface Metrics {
  operationEnded(end: OperationEnd): void;
  /** A response of the HTTP server, whether or not GraphQL gave it. */
  responded(status: number): void;
  securityEvent(event: string): void;
  /** A message of a stream, and the end of one with its reason. */
  streamMessage(): void;
  streamEnded(reason: string): void;
  delivered(channel: string, end: string): void;
  /** A call of a program that is asked before something is done, and how it ended. */
  hookAsked(point: string, end: string): void;
  /** Something that a person has to see to; the log says more, under the same name. */
  alert(name: Alert): void;
  /** Values that are looked up when somebody reads the metrics, by name. Those that cannot be had are NaN. */
  watch<Name extends string>(
    values: Record<Name, string>,
    read: () => Record<Name, number> | Promise<Record<Name, number>>,
  ): void;
  /** All of them in Prometheus' text format. */
  text(): Promise<string>;
}

export const noMetrics: Metrics = {
  operationEnded() {},
  responded() {},
  securityEvent() {},
  streamMessage() {},
  streamEnded() {},
  delivered() {},
  hookAsked() {},
  alert() {},
  watch() {},
  text: async () => '',
};
