import { afterEach, describe, expect, test, vi } from 'vitest';
import { CampaignsDocument, MeDocument, RequestFailed, SetTagsDocument } from '../../client/src/client.js';
import { browserStorage, memoryStorage, type TokenStorage } from '../../client/src/token-storage.js';
import { campaign } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { frontEnd, isExchange, letTokensExpire, signedInFrontEnd } from '../support/front-end.js';
import { useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app);
afterEach(() => {
  vi.unstubAllGlobals();
});

const TOKENS = { accessToken: 'mine', refreshToken: 'next', expiresInSeconds: 300 };
const json = (answer: unknown, init?: ResponseInit) => Response.json(answer, init);

describe('the fetch of a session', () => {
  test('sends the token to the address of the session and nowhere else', async () => {
    const { session, sent } = frontEnd(live, { fetch: async () => json({ data: {} }) });
    session.keep(TOKENS);
    const { origin } = live;
    const host = new URL(origin).host;
    const addresses = [
      `${origin}/graphql`,
      `${origin}/graphql?query={me{id}}`,
      `${origin}/graphql/other`,
      `${origin}/`,
      'https://orders.example/graphql',
      `https://${host}/graphql`,
    ];
    for (const url of addresses) await session.fetch(url);
    await session.fetch(`${origin}/graphql`, { headers: { authorization: 'Bearer another' } });
    expect(sent.map(({ authorization }) => authorization)).toEqual([
      'Bearer mine',
      'Bearer mine',
      null,
      null,
      null,
      null,
      'Bearer another',
    ]);
  });

  test('does what was refused once: a mutation is sent again if nothing of it has happened', async () => {
    const { session, sent, account } = await signedInFrontEnd(app, live);
    letTokensExpire(app);
    const { setTags } = await session.request(SetTagsDocument, { input: { tags: ['vip'] } });
    expect(setTags.__typename).toBe('CustomerTagsSet');
    expect(sent.filter(({ body }) => body.includes('mutation SetTags'))).toHaveLength(2);

    // The first half is for everybody, so it has happened although all data are null.
    letTokensExpire(app);
    sent.length = 0;
    const query = `mutation Two($tags: [String!]! = ["}{", "a"]) {
      requestPasswordReset(input: { email: "${account.username}" }) { __typename }
      setTags(input: { tags: $tags }) { __typename }
    }`;
    const send = () =>
      session.fetch(`${live.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
    const answer = await (await send()).json();
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(sent.filter(({ body }) => body.includes('requestPasswordReset'))).toHaveLength(1);
    expect(await app.messages()).toContainEqual(expect.objectContaining({ template: 'passwordReset' }));
    // The next one has tokens again.
    expect(await (await send()).json()).toMatchObject({
      data: { setTags: { __typename: 'CustomerTagsSet' } },
    });
  });

  test('asks again for all of a query of which a part was refused', async () => {
    const { session, account } = await signedInFrontEnd(app, live);
    letTokensExpire(app);
    const query = '{ campaigns { id } me { id } }';
    const send = (url: string, init?: RequestInit) =>
      session.fetch(url, { ...init, headers: { 'content-type': 'application/json' } });
    const posted = await send(`${live.origin}/graphql`, { method: 'POST', body: JSON.stringify({ query }) });
    const expected = { data: { campaigns: [{ id: account.campaignId }], me: { id: account.id } } };
    expect(await posted.json()).toEqual(expected);
  });

  test('sends without a token what a router refused for a token that is dead', async () => {
    const router: typeof fetch = async (input, init) => {
      const request = new Request(input, init);
      if (request.headers.has('authorization'))
        return json({ errors: [{ message: 'Expired.' }] }, { status: 401 });
      return fetch(request);
    };
    const { session, exchanges } = frontEnd(live, { fetch: router });
    await campaign(app);
    session.keep(TOKENS);
    expect((await session.request(CampaignsDocument)).campaigns).toHaveLength(1);
    expect([exchanges(), session.isOpen]).toEqual([1, false]);
  });

  test('says what an answer that is none was', async () => {
    const { session } = frontEnd(live, {
      fetch: async () => new Response('<h1>Busy</h1>', { status: 503, headers: { 'retry-after': '7' } }),
    });
    const failure = await session.request(MeDocument).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RequestFailed);
    expect(failure).toMatchObject({ status: 503, retryAfterSeconds: 7, errors: [], codes: [] });
  });

  test('sends the id of an operation instead of its text where the service has the manifest', async () => {
    const { session, sent } = frontEnd(live, {
      persisted: true,
      fetch: async (input, init) => {
        const isSent = await isExchange(new Request(input, init));
        return json({ data: { isSent } });
      },
    });
    await session.request(MeDocument);
    const { documentId, query } = JSON.parse(sent[0]!.body);
    const manifest = await import('../../client/persisted-documents.json', { with: { type: 'json' } });
    expect(query).toBeUndefined();
    expect(manifest.default).toHaveProperty(documentId.replace(/^sha256:/, ''), MeDocument);
  });
});

describe('what a session keeps', () => {
  test.each([
    ['nothing', null],
    ['no JSON', 'me'],
    ['something else', '{"session":{"accessToken":7},"deviceToken":null}'],
  ])('is no session if somebody wrote %s there', (_, text) => {
    const storage = memoryStorage();
    if (text) storage.setItem('customer-accounts', text);
    const { session } = frontEnd(live, { storage });
    expect(session).toMatchObject({ isOpen: false, opened: null, deviceToken: null });
    session.keep(TOKENS);
    expect(session.isOpen).toBe(true);
  });

  test('is told to all tabs when it begins and ends, and not when tokens change', () => {
    type Listener = (event: { key: string | null }) => void;
    const listeners = new Set<Listener>();
    vi.stubGlobal('addEventListener', (_name: string, listener: Listener) => listeners.add(listener));
    vi.stubGlobal('removeEventListener', (_name: string, listener: Listener) => listeners.delete(listener));
    const shared = memoryStorage();
    const [here, there] = [frontEnd(live, { storage: shared }), frontEnd(live, { storage: shared })];
    const told: Array<number | null> = [];
    const stop = there.session.subscribe(() => told.push(there.session.opened));
    const event = (key: string | null) => [...listeners].forEach((listener) => void listener({ key }));

    here.session.keep(TOKENS);
    event('customer-accounts');
    event('something-else');
    const first = here.session.opened;
    shared.setItem('customer-accounts', shared.getItem('customer-accounts')!.replace('next', 'after'));
    event('customer-accounts');
    here.session.keep(TOKENS);
    event('customer-accounts');
    const second = here.session.opened;
    shared.removeItem('customer-accounts');
    event(null);
    expect(second).toBeGreaterThan(first!);
    expect(told).toEqual([first, second, null]);
    stop();
    expect(listeners.size).toBe(0);
  });

  test('stays in memory where there is no browser, or where it keeps nothing', () => {
    expect(browserStorage().isShared).toBe(false);
    const localStorage: TokenStorage = memoryStorage();
    vi.stubGlobal('document', {});
    vi.stubGlobal('localStorage', localStorage);
    expect(browserStorage()).toBe(localStorage);
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    expect(browserStorage().isShared).toBe(false);
  });
});
