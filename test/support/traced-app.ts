import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { telemetryOf } from '../../src/config/outward/telemetry.js';
import { createLog } from '../../src/platform/log.js';
import { maskedNames } from '../../src/privacy/personal-data.js';
import { type Receiver, startReceiver } from './otlp-receiver.js';
import { type OwnApp, openOwnApp } from './own-app.js';

/** Exports traces and logs of this process to a receiver, from before the file's tests until after them. */
export function useTelemetry(environment: Record<string, string> = {}) {
  let receiver: Receiver;
  let telemetry: { close(): Promise<void> } | null;
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) }, maskedNames);

  beforeAll(async () => {
    receiver = await startReceiver();
    const settings = {
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=customers%20and%20more',
      ...environment,
    };
    telemetry = await telemetryOf(readConfig(settings), '1.2.3', log);
  });
  afterAll(async () => {
    await telemetry?.close();
    await receiver.close();
  });
  return {
    get receiver() {
      return receiver;
    },
    log,
    lines,
    /** Sends what waits, and exports no more. */
    async close() {
      await telemetry?.close();
      telemetry = null;
    },
  };
}

/** A subgraph of its own that exports traces and logs: on the migrated database at `url`, or an embedded one. */
export function useTracedApp(
  environment: Record<string, string> = {},
  url: () => string | null = () => null,
) {
  const telemetry = useTelemetry(environment);
  let own: OwnApp;
  beforeAll(async () => {
    own = await openOwnApp(url(), {}, { LOG_OPERATIONS: '1', ...environment }, telemetry.log);
    await own.app.server.ready();
  });
  afterAll(() => own.close());
  return {
    get own() {
      return own;
    },
    get receiver() {
      return telemetry.receiver;
    },
    lines: telemetry.lines,
    close: telemetry.close,
    token: (scope = 'customers:read customers:write events:read') =>
      own.app.tokens.sign('test-staff', { role: 'STAFF', scope }),
    async ask(query: string, variables: object, headers: Record<string, string> = {}) {
      const response = await own.app.server.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query, variables },
      });
      return response.json();
    },
  };
}
