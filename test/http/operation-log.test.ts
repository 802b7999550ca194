import { beforeEach, describe, expect, test } from 'vitest';
import { campaign } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { enter } from '../support/customers.js';
import { type Live, useLive } from '../support/live.js';

const app = useApp();
const every = useLive(app, { LOG_LEVEL: 'info', LOG_OPERATIONS: '1' });
const half = useLive(app, { LOG_LEVEL: 'info', LOG_OPERATIONS: '0.5' });
const none = useLive(app, { LOG_LEVEL: 'info' });

const operations = ({ lines }: Live) =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'operation');

let id: string;
beforeEach(async () => {
  ({ id } = await enter(app, { externalId: 'anna' }));
});

describe('the log of operations', () => {
  test('has a line with name, caller, time, cost, outcome, trace and version [EV-11]', async () => {
    await every.ask('query Mine { me { id } }', {}, await app.customer(id), {
      'x-correlation-id': 'walk-the-dog',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    });
    expect(operations(every)).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/Z$/),
        correlationId: 'walk-the-dog',
        operation: 'Mine',
        countedAs: expect.stringMatching(/^other-\d+$/),
        kind: 'query',
        callerKind: 'CUSTOMER',
        ms: expect.any(Number),
        cost: 1,
        outcome: 'answered',
        traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
        version: '0.1.0',
        msg: 'operation',
      },
    ]);
  });

  test('says how it ended, and never the value of a variable or of an argument [EV-11]', async () => {
    const update = `mutation Rename($id: ID!, $name: String) {
      updateCustomer(input: { id: $id, firstName: $name, lastName: "Literal-Canary" }) { __typename } }`;
    const unknown = '01987a5e-0000-7000-8000-00000000000f';
    const service = await app.service();
    await every.ask(update, { id, name: 'Variable-Canary' }, service);
    await every.ask(update, { id: unknown, name: 'Variable-Canary' }, service);
    await every.ask(update, { id, name: 'Variable-Canary' }, await app.customer(id));
    await every.ask('query Broken { Variable-Canary', {});
    await every.ask(`query ${'N'.repeat(300)} { __typename }`, {}, null, { traceparent: 'Canary' });
    expect(
      operations(every).map(({ operation, outcome, codes, refusals, callerKind }) => ({
        operation,
        outcome,
        codes,
        refusals,
        callerKind,
      })),
    ).toEqual([
      { operation: 'Rename', outcome: 'answered', callerKind: 'SERVICE' },
      { operation: 'Rename', outcome: 'refused', refusals: ['CustomerNotFound'], callerKind: 'SERVICE' },
      { operation: 'Rename', outcome: 'failed', codes: ['FORBIDDEN'], callerKind: 'CUSTOMER' },
      { outcome: 'failed', codes: ['GRAPHQL_PARSE_FAILED'], callerKind: 'NOBODY' },
      { operation: expect.stringMatching(/^.{1,100}$/), outcome: 'answered', callerKind: 'NOBODY' },
    ]);
    expect(every.lines.join('')).not.toContain('Canary');
  });

  test('has the share that is asked for, and always what a limit refused [EV-11]', async () => {
    for (let n = 0; n < 60; n += 1) {
      await half.ask('{ __typename }');
      await none.ask('{ __typename }');
    }
    expect(operations(half).length).toBeGreaterThan(10);
    expect(operations(half).length).toBeLessThan(50);
    expect(operations(none)).toEqual([]);
    await none.ask(`{ ${'__typename '.repeat(1_001)} }`);
    await none.ask(`{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`);
    expect(operations(none).map(({ codes }) => codes)).toEqual([['LIMIT_EXCEEDED'], ['LIMIT_EXCEEDED']]);
  });

  test('has what a throttle refused [EV-11, L03]', async () => {
    const campaignId = await campaign(app);
    const send = `mutation Send($input: SendRegistrationCodeInput!) {
      sendRegistrationCode(input: $input) { __typename } }`;
    for (let n = 0; n < 11; n += 1) {
      const input = { campaignId, email: `canary-${n}@example.com`, deviceType: 'BROWSER' };
      await none.ask(send, { input });
    }
    expect(operations(none)).toMatchObject([
      { operation: 'Send', outcome: 'refused', refusals: ['CustomerTooManyRequests'] },
    ]);
    expect(none.lines.join('')).not.toContain('canary');
  });
});
