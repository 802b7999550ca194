import { expect } from 'vitest';
import type { Scope } from '../../src/domain/work/caller.js';
import {
  AdjustBalanceDocument,
  type AdjustBalanceInput,
  EndCustomerSessionsDocument,
  ResetPinDocument,
  SendRecoveryDocument,
  type SendRecoveryInput,
} from '../generated/graphql.js';
import type { Sender, TestApp } from './app.js';
import { historyOf } from './customers.js';

export const REASON = 'asked at the desk';

/** An employee by name, with these scopes. */
export const employee = (app: TestApp, id: string, ...scopes: Scope[]): Promise<string> =>
  app.app.tokens.sign(id, { role: 'STAFF', scope: scopes.join(' ') });

/** What employees do at a desk. Without a sender it is one who may do everything there. */
export const deskOf = (app: TestApp) => ({
  async endSessions(customerId: string, sender?: Sender) {
    const input = { customerId, reason: REASON };
    const { data, errors } = await app.ask(
      EndCustomerSessionsDocument,
      { input },
      sender ?? (await app.staff()),
    );
    expect(errors).toBeUndefined();
    return data.endCustomerSessions;
  },
  async recover(to: Omit<SendRecoveryInput, 'reason'> & { reason?: string }, sender?: Sender) {
    const input = { reason: REASON, ...to };
    const { data, errors } = await app.ask(SendRecoveryDocument, { input }, sender ?? (await app.staff()));
    expect(errors).toBeUndefined();
    return data.sendRecovery;
  },
  async resetPin(customerId: string, sender?: Sender) {
    const input = { customerId, reason: REASON };
    const { data, errors } = await app.ask(ResetPinDocument, { input }, sender ?? (await app.staff()));
    expect(errors).toBeUndefined();
    return data.resetPin;
  },
  async adjust(to: Omit<AdjustBalanceInput, 'reason'> & { reason?: string }, sender?: Sender) {
    const input = { reason: REASON, ...to };
    const { data, errors } = await app.ask(AdjustBalanceDocument, { input }, sender ?? (await app.staff()));
    expect(errors).toBeUndefined();
    return data.adjustBalance;
  },
});

/** The last entry of a customer's history, as its owner and staff read it. */
export const lastEntry = async (app: TestApp, id: string) => (await historyOf(app, id))[0]!;
