import { describe, expect, test } from 'vitest';
import { type CreateCustomerInput, SetAgreementsDocument } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter, read } from '../../support/customers.js';
import { expectSound, merged, preview } from '../../support/merges.js';
import { fc } from '../../support/properties.js';

const app = useApp();

const some = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const flag = fc.option(fc.boolean(), { nil: undefined });
/** Small pools, so that two customers have something in common and something not. */
const side = fc.record({
  data: fc.record({
    firstName: some('Anna', 'Ania'),
    lastName: some('Nowak'),
    sex: some('FEMALE' as const, 'NOT_SPECIFIED' as const),
    birthDate: some('1989-08-03', '1990-01-01'),
    company: some('Nowak & Sons'),
    note: some('likes Gouda'),
    metadata: fc.option(fc.constantFrom({ k: 'v' }, [1]), { nil: null }),
    address: fc.option(fc.record({ city: some('Warszawa', 'Kraków'), street1: some('Prosta 1') }), {
      nil: null,
    }),
    tags: fc.uniqueArray(fc.constantFrom('gold', 'silver', 'vip')),
    attributes: fc.uniqueArray(
      fc.record({ name: fc.constantFrom('size', 'shoe', 'colour'), value: fc.constantFrom('38', 40, true) }),
      { selector: ({ name }) => name },
    ),
  }),
  phones: fc.uniqueArray(fc.constantFrom('+48512345678', '+48512345679', '+48512345670')),
  primary: fc.nat({ max: 3 }),
  agreements: fc.record({ email: flag, sms: flag, push: flag }),
});
type Side = typeof side extends fc.Arbitrary<infer S> ? S : never;

async function entered({ data, phones, primary, agreements }: Side, externalId: string): Promise<string> {
  const contacts = phones.map((value, n) => ({ type: 'PHONE' as const, value, primary: n === primary }));
  const { id } = await enter(app, { ...data, externalId, contacts } as CreateCustomerInput);
  const given = Object.fromEntries(Object.entries(agreements).filter(([, value]) => value !== undefined));
  await app.ask(SetAgreementsDocument, { input: { customerId: id, ...given } }, await app.service());
  return id;
}

/** The survivor as the graph shows it, by the names of a preview. */
async function namedValues(id: string): Promise<Map<string, unknown>> {
  const one = (await read(app, id))!;
  return new Map<string, unknown>([
    ...Object.entries(one),
    ...Object.entries(one.address!).map(([name, value]) => [`address.${name}`, value] as const),
    ...one.attributes!.map(({ name, value }) => [`attributes.${name}`, value] as const),
    ...one.agreements!.records.map(({ channel, granted }) => [`agreements.${channel}`, granted] as const),
  ]);
}

describe('what a preview foresees', () => {
  test('is what the merge does, whatever the two customers have [BX-07]', async () => {
    let round = 0;
    const property = fc.asyncProperty(side, side, async (own, other) => {
      round += 1;
      const a = await entered(own, `${round}-a`);
      const b = await entered(other, `${round}-b`);
      const items = await preview(app, a, b);
      await merged(app, a, b);
      const after = await namedValues(a);
      const { contacts, tags } = (await read(app, a))!;
      const results = (subject: string) =>
        items.filter((item) => item.subject === subject).map(({ result }) => result);
      for (const { subject, name, result } of items) {
        if (!['FIELD', 'ATTRIBUTE', 'AGREEMENT'].includes(subject)) continue;
        expect([name, after.get(name) ?? null]).toEqual([name, result]);
      }
      expect(results('TAG')).toEqual(tags);
      const shown = contacts!.map(({ type, value, primary, verified, verifiedBy }) => ({
        ...{ type, value, isPrimary: primary, isVerified: verified },
        ...(verifiedBy && { verifiedBy }),
      }));
      const byValue = (x: { value: string }, y: { value: string }) => x.value.localeCompare(y.value);
      expect((results('CONTACT') as typeof shown).toSorted(byValue)).toEqual(shown.toSorted(byValue));
      // Nothing it has is left out.
      expect(results('ATTRIBUTE')).toHaveLength(Object.keys((await read(app, a))!.attributes!).length);
    });
    await fc.assert(property, { numRuns: 15 });
    await expectSound(app);
  }, 120_000);
});
