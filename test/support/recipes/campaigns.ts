import { startCampaign } from '../balances.js';
import { DEFINE_FIELD, endsForStaff } from '../till.js';
import type { Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });

/** An action by staff that is about no customer. */
const byStaff =
  (input: (stage: Stage) => object | Promise<object>): Recipe =>
  async (stage) =>
  async () => ({ sender: await stage.app.staff(), input: { ...(await input(stage)) } });

const terms = {
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2027-01-01T00:00:00Z',
  redeemableUntil: '2027-04-01T00:00:00Z',
  timeZone: 'Europe/Warsaw',
  expiry: { rule: 'MONTHS_AFTER_EARNING', count: 12 },
  expiryNoticeDays: 14,
};

async function closedCampaign({ app }: Stage): Promise<string> {
  const id = await startCampaign(app);
  const close = `mutation { closeCampaign(input: { id: "${id}" }) { __typename } }`;
  await app.ask(close, {}, await app.staff());
  return id;
}

const field = (name: string) => ({
  name,
  visible: true,
  mandatory: false,
  labels: [{ language: 'pl', text: 'Imię' }],
  wordingVersion: '2026-01',
});

/** Campaigns with their forms, card categories and custom fields. */
export const campaignRecipes: Record<string, Recipe> = {
  createCampaign: byStaff((stage) => ({
    ...key(stage),
    ...{ name: 'Club', kind: 'MONEY', currency: 'PLN' },
    ...terms,
  })),
  updateCampaign: byStaff(async (stage) => ({
    ...key(stage),
    id: await startCampaign(stage.app),
    name: 'Other',
    ...terms,
  })),
  closeCampaign: byStaff(async (stage) => ({
    ...key(stage),
    id: await startCampaign(stage.app),
    redeemableUntil: '2026-12-31T23:00:00Z',
  })),
  reopenCampaign: byStaff(async (stage) => ({ ...key(stage), id: await closedCampaign(stage) })),
  setCustomerDataFields: byStaff(async (stage) => ({
    ...key(stage),
    campaignId: await startCampaign(stage.app),
    customDataFields: [field('firstName')],
    privacyCustomDataFields: [field('newsletter')],
  })),
  createCardCategory: byStaff((stage) => ({ ...key(stage), name: `Gold ${stage.next()}` })),
  defineCustomField: byStaff((stage) => {
    const n = stage.next();
    return {
      ...key(stage),
      number: 1_000 + n,
      name: `Cheese ${n}`,
      type: 'MANY_OF_LIST',
      choices: ['Gouda', 'Swiss'],
    };
  }),
  removeCustomField: byStaff(async ({ app, next }) => {
    const defined = await endsForStaff(app, DEFINE_FIELD, { name: `Field ${next()}`, type: 'TEXT' });
    return { number: defined.customField.number };
  }),
};
