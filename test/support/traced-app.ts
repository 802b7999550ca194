import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '../../src/config/config.js';
import { telemetryOf } from '../../src/config/outward/telemetry.js';
import { createLog } from '../../src/platform/log.js';
import { type Receiver, startReceiver } from './otlp-receiver.js';
import { type OwnApp, openOwnApp } from './own-app.js';

/** A subgraph on an embedded database of its own, which exports traces and logs to a receiver. */
export function useTracedApp(environment: () => Promise<Record<string, string>> = async () => ({})) {
  let own: OwnApp;
  let receiver: Receiver;
  let telemetry: { close(): Promise<void> };
  const lines: string[] = [];

  beforeAll(async () => {
    receiver = await startReceiver();
    const more = {
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=customers%20and%20more',
      LOG_OPERATIONS: '1',
      ...(await environment()),
    };
    const log = createLog('info', { write: (line: string) => void lines.push(line) });
    telemetry = (await telemetryOf(readConfig(more), '1.2.3', log))!;
    own = await openOwnApp(null, {}, more, log);
    await own.app.server.ready();
  });
  afterAll(async () => {
    await own.close();
    await telemetry.close();
    await receiver.close();
  });
  return {
    get own() {
      return own;
    },
    get receiver() {
      return receiver;
    },
    lines,
    token: (scope = 'customers:read customers:write events:read') =>
      own.app.tokens.sign('test-till', { role: 'STAFF', scope }),
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
