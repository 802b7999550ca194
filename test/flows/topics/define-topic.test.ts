import { expect, test } from 'vitest';
import {
  ContactTopicsDocument,
  DefineTopicDocument,
  type DefineTopicInput,
} from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, withNothingMoved } from '../../support/customers.js';
import { describeRepeatable } from '../../support/repeatable.js';

const app = useApp();

async function define(input: DefineTopicInput) {
  const { data, errors } = await app.ask(DefineTopicDocument, { input }, await app.staff());
  expect(errors).toBeUndefined();
  return data.defineTopic;
}
const refuse = (input: DefineTopicInput) => withNothingMoved(app, () => define(input));
const own = ['security', 'points'];

test('a topic is there for everybody to see, behind the service’s own, and can change [NH-14]', async () => {
  const offers = { code: 'offers', name: 'Offers', essential: false };
  expect(ended(await define(offers), 'CustomerTopicDefined').topic).toEqual(offers);
  await define({ code: 'events', name: 'Events' });
  const changed = ended(await define({ code: 'offers', name: 'Good offers' }), 'CustomerTopicDefined');
  expect(changed.topic).toEqual({ ...offers, name: 'Good offers' });
  const { data } = await app.ask(ContactTopicsDocument, {}, null);
  expect(data.contactTopics.map(({ code }) => code)).toEqual([...own, 'events', 'offers']);
});

test('a topic has a code of its own form, not one of the service’s, and is one of 100 at most [F10, NH-14]', async () => {
  for (const code of own) {
    expect(await refuse({ code, name: 'x', essential: false })).toMatchObject({
      __typename: 'CustomerTopicBuiltIn',
      status: 409,
    });
  }
  const rejected = { __typename: 'CustomerInputRejected' };
  for (const code of ['', 'Offers', 'two words', '1', 'x'.repeat(51), 'ż']) {
    expect(await refuse({ code, name: 'x' })).toMatchObject({ ...rejected, fields: [{ path: 'code' }] });
  }
  await app.em.execute(
    `insert into topic (code, name, is_essential, created_at)
     select 't' || n, 'x', false, now() from generate_series(1, 100) n`,
  );
  expect(await refuse({ code: 'one-more', name: 'x' })).toMatchObject(rejected);
});

describeRepeatable<DefineTopicInput>(app, {
  document: DefineTopicDocument,
  success: 'CustomerTopicDefined',
  input: async () => ({ code: 'offers', name: 'x' }),
  other: (input) => ({ ...input, name: 'y' }),
  refused: (input) => ({ ...input, code: 'points' }),
  caller: () => app.staff(),
  another: () => app.staff(undefined, 'another'),
});
