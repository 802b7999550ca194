import { isDeepStrictEqual } from 'node:util';
import type { Customer } from '../../entities/customer.entity.js';
import { holdersOfNumber } from '../cards/number.js';
import { cardAmbiguous, cardTaken } from '../cards/problems.js';
import { lockFollowingMerges } from '../customers/find.js';
import { inputRejected } from '../work/problems.js';
import type { Work } from '../work/work.js';

/** The customer a till means; null for a new one. */
export type Match = { customer: Customer } | { customer: null };

interface Named {
  code: string | null;
  card: string | null;
}

/**
 * Finds and locks the record a till means by code and card, by the rules ST-M1 to ST-M8 of docs/requirements.md.
 *
 * The code decides if there is one. A card alone means the record that has it, or else the record whose code it
 * equals. Code and card of a merged record mean the survivor's.
 *
 * Refused are another record's card beside a code (`cardTaken`), a card alone that several records have
 * (`cardAmbiguous`), and a visitor's code, because whoever holds the visitor's token could read what a till records.
 *
 * Nobody can lock a customer who does not exist yet. If two tills bring the same new code or card at once, an index
 * refuses the second one's, and its transaction is repeated, which finds the customer of the first.
 */
export async function matchAtTill(work: Work, named: Named) {
  for (;;) {
    const holders = await holdersOf(work, named.card);
    const match = await matchOf(work, named, holders);
    if ('customer' in match && match.customer?.isAnonymous) return visitorNamed(named);
    // Nobody was waited for.
    if (named.card === null || ('customer' in match && match.customer === null)) return match;
    // Read again: the card may have been replaced, or its holder merged, while we waited for the lock.
    if (isDeepStrictEqual(await holdersOf(work, named.card), holders)) return match;
  }
}

async function matchOf(
  work: Work,
  { code, card }: Named,
  holders: readonly string[],
): Promise<Match | ReturnType<typeof cardAmbiguous | typeof cardTaken>> {
  if (code !== null) {
    const customer = await lockFollowingMerges(work, { code });
    const isTaken = holders.length > 0 && (!customer || !holders.includes(customer.id));
    return isTaken ? cardTaken() : { customer };
  }
  if (card === null) return { customer: null };
  if (holders.length > 1) return cardAmbiguous();
  if (holders[0] !== undefined) return { customer: await lockFollowingMerges(work, { id: holders[0] }) };
  return { customer: await lockFollowingMerges(work, { code: card }) };
}

/** The ids of customers who have a card with this number, or took one over in a merge. */
async function holdersOf(work: Work, number: string | null): Promise<string[]> {
  if (number === null) return [];
  const { customerIds } = await holdersOfNumber(work.read, number);
  return customerIds;
}

const visitorNamed = ({ code }: Named) =>
  inputRejected([
    {
      path: code === null ? 'cardNumber' : 'code',
      message:
        'is the code of an anonymous visitor. Leave it out: the visitor is joined to their account when they sign in.',
    },
  ]);
