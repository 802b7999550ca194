import { Campaign, type ExpiryRule } from '../../src/entities/campaign.entity.js';
import type { TestApp } from './app.js';
import { startCampaign } from './balances.js';

/** A campaign whose points expire by this rule; days are those of Warsaw unless it says otherwise. */
export async function startExpiring(
  app: TestApp,
  expiryRule: ExpiryRule,
  expiryCount: number,
  terms: Partial<Pick<Campaign, 'timeZone' | 'expiryNoticeDays' | 'name'>> = {},
): Promise<string> {
  const id = await startCampaign(app);
  await app.em.nativeUpdate(Campaign, id, { expiryRule, expiryCount, timeZone: 'Europe/Warsaw', ...terms });
  return id;
}

/** Lets it be this time, ISO 8601. */
export const at = (app: TestApp, time: string) => {
  app.clock.now = new Date(time);
};
