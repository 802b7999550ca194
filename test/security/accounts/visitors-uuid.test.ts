import { expect, test } from 'vitest';
import { SignInDocument } from '../../generated/graphql.js';
import { recognize, visitor } from '../../support/account-changes.js';
import { PASSWORD, refresh, registered } from '../../support/accounts.js';
import { useApp } from '../../support/app.js';
import { ended, enter, historyOf, later, read } from '../../support/customers.js';

const app = useApp();
/** As short as one may be. */
const UUID = 'visitor1';
const ME = `{ me { id uuid email customId tags contacts { value } attributes { name value }
  sessions { id ip } history(first: 50) { nodes { kind source { ip } } } } }`;
const me = async (token: string) => (await app.ask(ME, {}, token)).data.me;

/** A visitor of whom something is known. */
async function known() {
  const guest = await visitor(app, UUID);
  const said = {
    email: 'typed@example.com',
    customIdentify: 'crm-7',
    parameters: [{ name: 'size', value: 41 }],
  };
  ended(await recognize(app, guest.token, said), 'CustomerVisitorRecognized');
  await app.ask(
    'mutation ($input: SetTagsInput!) { setTags(input: $input) { __typename } }',
    { input: { customerId: guest.id, tags: ['sale'] } },
    await app.service(),
  );
  later(app, { seconds: 60 });
  return guest;
}

test('a uuid alone shows nothing of what was said with it before, and changes nothing of it [L06]', async () => {
  const guest = await known();
  const before = await me(guest.token);
  expect(before).toMatchObject({ email: 'typed@example.com', customId: 'crm-7', tags: ['sale'] });
  const stranger = await visitor(app, UUID);
  const { id, history, ...seen } = await me(stranger.token);
  expect(id).not.toBe(guest.id);
  expect(history.nodes).toMatchObject([{ kind: 'CUSTOMER_CREATED' }]);
  expect(seen).toMatchObject({
    uuid: UUID,
    email: null,
    customId: null,
    tags: [],
    contacts: [],
    attributes: [],
  });
  expect(seen.sessions).toHaveLength(1);

  const lie = { email: 'stranger@example.com', parameters: [{ name: 'size', value: 1 }] };
  ended(await recognize(app, stranger.token, lie), 'CustomerVisitorRecognized');
  expect(await me(guest.token)).toEqual(before);
});

test('nor does it carry anything of it into an account [L06]', async () => {
  const { id } = await registered(app);
  const guest = await known();
  const stranger = await visitor(app, UUID);
  const input = { username: 'anna@example.com', password: PASSWORD, deviceType: 'BROWSER' } as const;
  ended((await app.ask(SignInDocument, { input }, stranger.token)).data.signIn, 'CustomerSignedIn');
  expect(await read(app, id)).toMatchObject({ customId: null, tags: [], attributes: [] });
  expect(await historyOf(app, id, ['VISITOR_RECOGNIZED'])).toEqual([]);
  expect(await read(app, guest.id)).toMatchObject({ customId: 'crm-7', tags: ['sale'] });
});

test('who has the refresh token sees, says and takes along the whole [L06, SY-21, SY-22]', async () => {
  const { id } = await registered(app);
  const guest = await known();
  const before = await me(guest.token);
  const { accessToken } = ended(await refresh(app, guest.refreshToken), 'CustomerSessionRefreshed');
  expect((await me(accessToken)).attributes).toEqual([{ name: 'size', value: 41 }]);
  ended(await recognize(app, accessToken, { customIdentify: 'crm-7' }), 'CustomerVisitorRecognized');
  expect((await me(accessToken)).history).toEqual(before.history);
  const input = { username: 'anna@example.com', password: PASSWORD, deviceType: 'BROWSER' } as const;
  ended((await app.ask(SignInDocument, { input }, accessToken)).data.signIn, 'CustomerSignedIn');
  expect(await read(app, id)).toMatchObject({ customId: 'crm-7', tags: ['sale'] });
});

test('staff finds every profile that names the uuid, and the customer who has it [L06, VV-07]', async () => {
  const first = await visitor(app, UUID);
  const { id } = await enter(app, { uuid: UUID, externalId: 'a' });
  const second = await visitor(app, UUID);
  const found = await app.ask(
    'query ($uuid: ID) { searchCustomers(uuid: $uuid) { id } }',
    { uuid: UUID },
    await app.service(),
  );
  const ids = found.data.searchCustomers.map((one: { id: string }) => one.id);
  expect(ids.toSorted()).toEqual([first.id, id, second.id].toSorted());
});
