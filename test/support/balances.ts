import { sql } from 'kysely';
import { expect } from 'vitest';
import { transferAll } from '../../src/domain/balances/transfers.js';
import { lockCustomer } from '../../src/domain/customers/find.js';
import { scopes } from '../../src/domain/work/caller.js';
import { transaction } from '../../src/domain/work/transaction.js';
import { Campaign, type CampaignKind } from '../../src/entities/campaign.entity.js';
import { Card } from '../../src/entities/card.entity.js';
import {
  AddToBalanceDocument,
  type AddToBalanceInput,
  GetBalancesDocument,
  RedeemFromBalanceDocument,
  ReverseTransactionDocument,
  type ReverseTransactionInput,
} from '../generated/graphql.js';
import { type TestApp, TILL } from './app.js';
import { ended, enter } from './customers.js';
import { giveCard } from './rows.js';
import { worldOf } from './world.js';

export const CARD = '2900000000001';

/** Creates a campaign and returns its id. */
export async function startCampaign(app: TestApp, kind: CampaignKind = 'POINTS', currency?: string) {
  const { em } = app;
  const campaign = em.create(Campaign, { name: `Club ${kind}`, kind, currency, createdAt: app.clock.now });
  await em.flush();
  return campaign.id;
}

/** A customer with a card. */
export async function enterWithCard(app: TestApp, number = CARD): Promise<string> {
  const { id } = await enter(app, { externalId: `of ${number}` });
  await giveCard(app, id, number);
  return id;
}

/** The balance mutations as a till calls them. */
export const tillOf = (app: TestApp) => ({
  async add(input: AddToBalanceInput) {
    const { data, errors } = await app.ask(AddToBalanceDocument, { input }, await app.service());
    expect(errors).toBeUndefined();
    return data.addToBalance;
  },
  async redeem(input: AddToBalanceInput) {
    const { data, errors } = await app.ask(RedeemFromBalanceDocument, { input }, await app.service());
    expect(errors).toBeUndefined();
    return data.redeemFromBalance;
  },
  async reverse(input: ReverseTransactionInput) {
    const { data, errors } = await app.ask(ReverseTransactionDocument, { input }, await app.service());
    expect(errors).toBeUndefined();
    return data.reverseTransaction;
  },
  /** A customer's card with its balances. */
  async card(id: string, page: { first?: number; after?: string | null; campaignId?: string } = {}) {
    const { data, errors } = await app.ask(
      GetBalancesDocument,
      { id, first: 100, ...page },
      await app.service(),
    );
    expect(errors).toBeUndefined();
    return data.customer!.card!;
  },
  /** Adds an amount, which must succeed, and returns the transaction's id. */
  async hasAdded(input: AddToBalanceInput): Promise<string> {
    return ended(await this.add(input), 'LoyaltyBalanceAdded').transaction!.id;
  },
});

/** The token of a service client other than the one that the tests call as. */
export async function otherTill(app: TestApp): Promise<string> {
  const id = 'other-till';
  await sql`insert into service_client (id, name, scopes, created_at)
    values (${id}, 'Another till', ${[...scopes]}, now())`.execute(app.em.getKysely());
  return app.app.tokens.sign(id, { role: 'SERVICE', scope: scopes.join(' ') });
}

/** A flow's world for a call by a till. */
export const tillWorld = (app: TestApp) => worldOf(app, { kind: 'SERVICE', id: TILL, scopes });

/** Replaces the card in use by another one with all its balances, as `replaceCard` does, for tests of the books. */
export async function replaceCardOf(app: TestApp, customerId: string, number: string): Promise<void> {
  await transaction(tillWorld(app), async (work) => {
    const customer = (await lockCustomer(work, customerId))!;
    const old = await work.em.findOneOrFail(Card, { customer, status: { $ne: 'REPLACED' } });
    old.status = 'REPLACED';
    await work.em.flush();
    const now = app.clock.now;
    const card = work.em.create(Card, {
      ...{ customer, number, barcode: `F${number}`, status: 'ACTIVE' },
      ...{ issuedAt: now, updatedAt: now },
    });
    await work.em.flush();
    await transferAll(work, { from: old, to: card });
  });
}

/** The sums in the books themselves, independent of the balances. */
export async function booksOf(app: TestApp) {
  const { rows } = await sql<{ balance: string; entries: string; total: string; transactions: number }>`
    select
      (select trim_scale(coalesce(sum(balance), 0))::text from ledger_account) as balance,
      (select trim_scale(coalesce(sum(e.amount), 0))::text from ledger_entry e
        join ledger_account a on a.id = e.account_id where a.kind = 'CARD') as entries,
      (select trim_scale(coalesce(sum(amount), 0))::text from ledger_entry) as total,
      (select count(*)::int from ledger_transaction) as transactions`.execute(app.em.getKysely());
  return rows[0]!;
}
