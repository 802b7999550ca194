import type { Card } from '../../entities/card.entity.js';
import { Customer } from '../../entities/customer.entity.js';
import { randomDigits } from '../../platform/secrets/random-digits.js';
import { staleProblem, type Versioned } from '../customers/version.js';
import { type Recorded, record } from '../work/history.js';
import { inputRejected, scopeMissing } from '../work/problems.js';
import { holds } from '../work/scopes.js';
import type { Work } from '../work/work.js';
import { applyTill } from './apply.js';
import type { TillData } from './input.js';
import { type Match, matchAtTill } from './match.js';
import type { TillSecrets } from './secrets.js';
import { tellShop } from './tell-shop.js';

/** What an import says of a customer that no till can say. */
export interface Beyond {
  /** Whom a record means whose code and card are nobody's. */
  match?: (work: Work) => Promise<Match>;
  /** Stores the rest. What it has to refuse it throws as `RolledBack`. Returns the changes. */
  apply?: (
    work: Work,
    customer: Customer,
    made: { isNew: boolean; card: Card | null | undefined },
  ) => Promise<Recorded<'CUSTOMER_UPDATED'>[]>;
}

interface Told {
  data: TillData;
  secrets: TillSecrets;
  /** The record has so far this match, if it is known already. */
  match?: Match | undefined;
}

/**
 * Records a customer as a till states it, new or known. What is refused before anything was written is returned, the
 * rest is thrown as `RolledBack`: see `thrownByApplyTill`.
 */
export async function recordAtTill(
  work: Work,
  { data, secrets, match: known }: Told,
  { expectedVersion }: Versioned,
  beyond: Beyond = {},
) {
  const found =
    known ?? (await matchAtTill(work, { code: data.code ?? null, card: data.cardNumber ?? null }));
  if ('type' in found) return found;
  // A match that is known was looked for by every name.
  const match = found.customer || known || !beyond.match ? found : await beyond.match(work);
  const isNew = match.customer === null;
  if (isNew && expectedVersion != null) {
    return inputRejected([{ path: 'expectedVersion', message: 'is for a customer who is on record.' }]);
  }
  // The new code would take the place of the given one at once, and the next till with that would find nobody.
  if (isNew && data.newCode && data.code != null) {
    return inputRejected([
      { path: 'newCode', message: 'replaces a code, but nobody has `code`. Leave one out.' },
    ]);
  }
  const stale = match.customer && staleProblem(match.customer, { expectedVersion });
  if (stale) return stale;
  // Letting somebody sign in to an existing record means vouching that it is theirs.
  const setsSignIn = data.username != null || secrets.password !== null;
  if (!isNew && setsSignIn && !holds(work.caller, 'contacts:verify')) {
    return scopeMissing('contacts:verify');
  }
  // Nothing is written so far: refusals are returned. From here they are thrown, and undo everything.
  const customer = match.customer ?? newRecord(work, data.code ?? randomDigits(16));
  const { changes: ofTill, drawn, card } = await applyTill(work, { customer, isNew }, data, secrets);
  const more = (await beyond.apply?.(work, customer, { isNew, card })) ?? [];
  const changes = [...ofTill, ...more];
  if (isNew) record(work, customer.id, 'CUSTOMER_CREATED', changes);
  else if (changes.length > 0) {
    customer.touch(work.now);
    record(work, customer.id, 'CUSTOMER_UPDATED', changes);
  }
  if (isNew && !data.sendNoEmail) await tellShop(work, customer);
  return {
    type: 'CustomerRecorded',
    outcome: isNew ? 'NEW' : 'UPDATE',
    code: customer.code,
    cardNumber: drawn,
    customerId: customer.id,
  } as const;
}

const newRecord = (work: Work, code: string) =>
  work.em.create(Customer, { code, tags: [], createdAt: work.now, updatedAt: work.now });
