import { type Names, namesInUse } from '../../tables/imports/names-in-use.js';
import { bareNumber, withoutBlanks } from '../cards/number.js';
import { canIdentify } from '../contacts/contact-list.js';
import { normalizedUsername } from '../contacts/contact-point.js';
import type { Work } from '../work/work.js';
import type { ReadRecord } from './read.js';

/** The names by which a record may mean somebody who is on record. A card may be somebody's code (ST-M6). */
function namesOf({ till, beyond }: ReadRecord): Names {
  const { code, cardNumber } = till;
  return {
    codes: [code, cardNumber].filter((name) => name != null).map(withoutBlanks),
    cards: cardNumber == null ? [] : [bareNumber(cardNumber)],
    externalIds: beyond.externalId == null ? [] : [beyond.externalId],
  };
}

/** Everything of which there can be one only: two records with one of them in common come one after the other. */
export function keysOf(record: ReadRecord): string[] {
  const { till, beyond } = record;
  const { codes, cards, externalIds } = namesOf(record);
  const proved = (beyond.contacts ?? []).filter((one) => canIdentify(one) && one.isVerified);
  const keyed = (kind: string, names: Array<string | null | undefined>) =>
    names.filter((name) => name != null).map((name) => `${kind} ${name}`);
  return [
    ...keyed('code', codes),
    ...keyed('card', cards),
    ...keyed('externalId', externalIds),
    ...keyed('uuid', [beyond.uuid]),
    ...keyed('barcode', [beyond.cardBarcode]),
    ...keyed('username', [till.username && normalizedUsername(till.username)]),
    ...keyed(
      'contact',
      proved.map(({ type, valueNormalized }) => `${type} ${valueNormalized}`),
    ),
  ];
}

/**
 * Tells the records that can only be new, because nobody has any of their names, from the others: one statement in the
 * place of two or three for each. As with a till, an index refuses what somebody else records at the same moment, and
 * the transaction is repeated.
 */
export async function newAmong(
  { read }: Pick<Work, 'read'>,
  records: readonly ReadRecord[],
): Promise<(record: ReadRecord) => boolean> {
  const all = records.map(namesOf);
  const used = await namesInUse(read, {
    codes: all.flatMap(({ codes }) => codes),
    cards: all.flatMap(({ cards }) => cards),
    externalIds: all.flatMap(({ externalIds }) => externalIds),
  });
  const taken = {
    codes: new Set(used.codes),
    cards: new Set(used.cards),
    externalIds: new Set(used.externalIds),
  };
  return (record) => {
    const { codes, cards, externalIds } = namesOf(record);
    return !(
      codes.some((name) => taken.codes.has(name)) ||
      cards.some((name) => taken.cards.has(name)) ||
      externalIds.some((name) => taken.externalIds.has(name))
    );
  };
}
