import { expect, test } from 'vitest';
import {
  ContactTopicsDocument,
  DefineTopicDocument,
  GetTopicsDocument,
  RemoveTopicDocument,
  type RemoveTopicInput,
  SetTopicsDocument,
} from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { ended, enter, withNothingMoved } from '../../support/customers.js';

const app = useApp();

async function remove(input: RemoveTopicInput) {
  const { data, errors } = await app.ask(RemoveTopicDocument, { input }, await app.staff());
  expect(errors).toBeUndefined();
  return data.removeTopic;
}
const refuse = (input: RemoveTopicInput) => withNothingMoved(app, () => remove(input));
const define = async () => {
  const input = { code: 'offers', name: 'Offers' };
  const { data } = await app.ask(DefineTopicDocument, { input }, await app.staff());
  ended(data.defineTopic, 'CustomerTopicDefined');
};

test('a topic that is removed is gone, and who refused it refuses it when it comes back [NH-14]', async () => {
  await define();
  const contacts = [{ type: 'EMAIL', value: 'anna@example.com' }] as const;
  const { id, contacts: held } = await enter(app, { contacts: [...contacts] });
  const topics = [{ code: 'offers', wanted: false }];
  const input = { customerId: id, contactId: held![0]!.id, topics };
  await app.ask(SetTopicsDocument, { input }, await app.service());
  const shown = async () => {
    const { data } = await app.ask(GetTopicsDocument, { id }, await app.service());
    return data.customer!.contacts![0]!.topics.map(({ topic, wanted }) => [topic.code, wanted]);
  };
  const own = [
    ['security', true],
    ['points', true],
  ];
  expect(await shown()).toEqual([...own, ['offers', false]]);
  const removal = { code: 'offers', idempotencyKey: 'order-4711' };
  const first = ended(await remove(removal), 'CustomerTopicRemoved');
  expect(await refuse(removal)).toEqual(first);
  expect(await shown()).toEqual(own);
  await define();
  expect(await shown()).toEqual([...own, ['offers', false]]);
});

test('only a topic that staff defined is removed [NH-14]', async () => {
  for (const code of ['offers', '', '\u0000']) {
    expect(await refuse({ code })).toMatchObject({ __typename: 'CustomerTopicNotFound', status: 404 });
  }
  for (const code of ['security', 'points']) {
    expect(await refuse({ code })).toMatchObject({ __typename: 'CustomerTopicBuiltIn', status: 409 });
  }
  const { data } = await app.ask(ContactTopicsDocument, {}, null);
  expect(data.contactTopics.map(({ code }) => code)).toEqual(['security', 'points']);
});
