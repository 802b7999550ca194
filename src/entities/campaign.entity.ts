import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';

export type CampaignKind = 'POINTS' | 'VISITS' | 'MONEY' | 'PRODUCT';

/** When what a campaign gives expires, counted in days, months or years. */
export const expiryRules = [
  'DAYS_AFTER_EARNING',
  'MONTHS_AFTER_EARNING',
  'END_OF_YEAR',
  'MONTHS_OF_INACTIVITY',
] as const;
export type ExpiryRule = (typeof expiryRules)[number];

const CampaignSchema = defineEntity({
  name: 'Campaign',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    name: p.string(),
    kind: p.string().$type<CampaignKind>(),
    currency: p.string().nullable(),
    createdAt: p.datetime(),
    startsAt: p.datetime().nullable(),
    endsAt: p.datetime().nullable(),
    redeemableUntil: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    timeZone: p.string().default('UTC'),
    expiryRule: p.string().$type<ExpiryRule>().nullable(),
    expiryCount: p.integer().nullable(),
    expiryNoticeDays: p.integer().nullable(),
  },
});

/** A loyalty programme: the unit it counts in, and the data it asks its members for. */
export class Campaign extends CampaignSchema.class {}

CampaignSchema.setClass(Campaign);

const CampaignFieldSchema = defineEntity({
  name: 'CampaignField',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    campaign: () => p.manyToOne(Campaign).deleteRule('cascade'),
    name: p.string(),
    section: p.string().$type<'DATA' | 'PRIVACY'>(),
    isVisible: p.boolean(),
    isMandatory: p.boolean(),
    position: p.integer(),
    labels: p.json<Record<string, string>>(),
    wordingVersion: p.string().nullable(),
  },
});

/** One field of a campaign's registration form. */
export class CampaignField extends CampaignFieldSchema.class {}

CampaignFieldSchema.setClass(CampaignField);
