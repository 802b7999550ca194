import type { EntityManager } from '@mikro-orm/postgresql';
import { developmentClientSecret } from '../config/development-secrets.js';
import type { CustomerInput } from '../domain/customers/input.js';
import { type Scope, scopes } from '../domain/work/caller.js';
import { createWorld, type World } from '../domain/work/world.js';
import { Campaign, CampaignField } from '../entities/campaign.entity.js';
import { CardCategory } from '../entities/card.entity.js';
import { ServiceClient } from '../entities/service-client.entity.js';
import { ServiceClientSecret } from '../entities/service-client-secret.entity.js';
import { issueCard } from '../flows/cards/issue-card.js';
import { createCustomer } from '../flows/customers/create-customer.js';
import { setAgreements } from '../flows/profile/set-agreements.js';
import { setTags } from '../flows/profile/set-tags.js';
import type { Secrets } from '../platform/secrets/secrets.js';
import { hashClientSecret } from '../platform/secrets/shared-secret.js';
import { seedAddresses, seedStaffWords } from './first-lists.js';

/** Invented people; their addresses and numbers are reserved for documentation (RFC 2606, Ofcom's drama numbers). */
const people: Array<CustomerInput & { agreements: Record<string, boolean>; tags: string[]; card: string }> = [
  {
    externalId: 'shop-1001',
    firstName: 'Maja',
    lastName: 'Nowak',
    displayName: 'Maja Nowak',
    sex: 'FEMALE',
    birthDate: '1989-08-03',
    language: 'pl-PL',
    address: {
      street1: 'ul. Ogrodowa 7',
      city: 'Kraków',
      postalCode: '31-000',
      countryCode: 'PL',
      latitude: 50.0614,
      longitude: 19.9366,
    },
    contacts: [
      { type: 'EMAIL', value: 'maja.nowak@example.com', primary: true, verified: true },
      { type: 'PHONE', value: '+447700900101', primary: true },
    ],
    attributes: [{ name: 'favouriteShop', value: 'Rynek 12' }],
    agreements: { email: true, sms: true },
    tags: ['vip', 'newsletter'],
    card: '4000000001001',
  },
  {
    externalId: 'shop-1002',
    firstName: 'Jonas',
    lastName: 'Brandt',
    displayName: 'Jonas Brandt',
    sex: 'MALE',
    birthDate: '1975-02-14',
    company: 'Brandt & Söhne',
    language: 'en-US',
    address: { street1: 'Lindenweg 12', city: 'Hamburg', postalCode: '20095', countryCode: 'DE' },
    contacts: [
      { type: 'EMAIL', value: 'jonas.brandt@example.org', primary: true, verified: true },
      { type: 'EMAIL', value: 'office@brandt.example', primary: false },
      { type: 'PUSH', value: 'jonas-phone-push-token' },
    ],
    attributes: [
      { name: 'favouriteShop', value: 'Jungfernstieg 3' },
      { name: 'shoeSize', value: 44 },
    ],
    agreements: { email: true, push: true, wifi: false },
    tags: ['web'],
    card: '4000000001002',
  },
  {
    externalId: 'shop-1003',
    firstName: 'Amara',
    lastName: 'Okoye',
    displayName: 'Amara',
    sex: 'NOT_SPECIFIED',
    birthDate: '2001-11-30',
    language: 'en-US',
    address: { city: 'London', countryCode: 'GB' },
    contacts: [{ type: 'PHONE', value: '+447700900103', primary: true, verified: true }],
    attributes: [],
    agreements: { email: false, sms: false },
    tags: ['till'],
    card: '4000000001003',
  },
];

/** The service client that the development tokens and the README name. */
export const developmentClientId = 'development-till';

/**
 * Seeds three customers to remember, a campaign, a card category and a service client. Returns the first customer's
 * id.
 */
export async function seedFirstCustomers(em: EntityManager, secrets: Secrets, now: Date): Promise<string> {
  // The part of the world that these flows use.
  const world = createWorld(em, {
    clock: () => now,
    caller: { kind: 'SERVICE', id: developmentClientId, scopes },
    origin: { correlationId: 'seed' },
    secrets,
    reportError: (error: unknown) => {
      throw error;
    },
  }) as unknown as World;
  const categoryId = await em.fork().transactional(async (tx) => {
    const category = tx.create(CardCategory, { name: 'Gold', createdAt: now });
    seedCampaign(tx, now);
    const client = tx.create(ServiceClient, {
      id: developmentClientId,
      name: 'Development till',
      scopes: [...scopes] satisfies Scope[],
      createdAt: now,
    });
    tx.create(ServiceClientSecret, {
      client,
      secretHash: hashClientSecret(developmentClientSecret),
      createdAt: now,
    });
    return category.id;
  });
  const ids: string[] = [];
  for (const { agreements, tags, card, ...person } of people) {
    const outcome = await createCustomer(world, person);
    if (outcome.type !== 'CustomerCreated') throw new Error(`The seed is wrong: ${outcome.message}`);
    const { customerId } = outcome;
    await seedAddresses(world, customerId, person.externalId!);
    await issueCard(world, { customerId, number: card, categoryId });
    await setAgreements(world, {
      customerId,
      ...agreements,
      source: 'web',
      wordingVersion: '2026-01',
    });
    await setTags(world, { customerId, tags });
    ids.push(customerId);
  }
  await seedStaffWords(world, ids[1]!);
  return ids[0]!;
}

function seedCampaign(tx: EntityManager, now: Date): void {
  const campaign = tx.create(Campaign, { name: 'Coffee club', kind: 'POINTS', createdAt: now });
  const fields = [
    { section: 'DATA', name: 'firstName', isMandatory: true, en: 'First name', pl: 'Imię' },
    { section: 'DATA', name: 'lastName', isMandatory: true, en: 'Last name', pl: 'Nazwisko' },
    { section: 'DATA', name: 'birthDate', isMandatory: false, en: 'Date of birth', pl: 'Data urodzenia' },
    {
      section: 'PRIVACY',
      name: 'usedForPromotions',
      isMandatory: true,
      en: 'Offers for me',
      pl: 'Oferty dla mnie',
    },
  ] as const;
  fields.forEach(({ section, name, isMandatory, en, pl }, position) => {
    tx.create(CampaignField, {
      campaign,
      section,
      name,
      isVisible: true,
      isMandatory,
      position,
      labels: { en, pl },
      wordingVersion: section === 'PRIVACY' ? '2026-01' : null,
    });
  });
}
