import { afterEach, describe, expect, test, vi } from 'vitest';
import { MeDocument, RequestFailed } from '../../client/src/client.js';
import { memoryStorage } from '../../client/src/token-storage.js';
import { device, whoIs } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { frontEnd, isExchange, letTokensExpire, signedInFrontEnd } from '../support/front-end.js';
import { useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app);
afterEach(() => {
  vi.useRealTimers();
});

/** A storage that tabs of a browser would share. */
const sharedStorage = () => ({ ...memoryStorage(), isShared: true });

describe('a session', () => {
  test('sends its token along, and knows the device after it has ended', async () => {
    const { session, sent, account } = await signedInFrontEnd(app, live);
    expect((await session.request(MeDocument)).me?.id).toBe(account.id);
    const token = await session.accessToken();
    expect(sent).toMatchObject([{ authorization: `Bearer ${token}` }]);
    const { deviceToken } = session;
    expect(deviceToken).toEqual(expect.any(String));
    await session.signOut();
    expect(session).toMatchObject({ isOpen: false, opened: null, deviceToken });
    expect(await whoIs(app, token!)).toBeNull();
  });

  test('exchanges its tokens once for twenty requests that are refused, and sends each again', async () => {
    const { session, sent, exchanges, account } = await signedInFrontEnd(app, live);
    const stale = await session.accessToken();
    letTokensExpire(app);
    const answers = await Promise.all(Array.from({ length: 20 }, () => session.request(MeDocument)));
    expect(answers.map(({ me }) => me?.id)).toEqual(Array(20).fill(account.id));
    expect(exchanges()).toBe(1);
    const asked = sent.filter(({ body }) => body.includes('query Me'));
    const refused = asked.filter(({ authorization }) => authorization === `Bearer ${stale}`);
    expect([refused.length, asked.length]).toEqual([20, 40]);
    // The token that was exchanged was not used twice: the session lives.
    letTokensExpire(app);
    expect((await session.request(MeDocument)).me?.id).toBe(account.id);
    expect(exchanges()).toBe(2);
  });

  test('exchanges its tokens shortly before they run out', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { session, sent, exchanges } = await signedInFrontEnd(app, live);
    vi.setSystemTime(Date.now() + 289_000);
    await session.request(MeDocument);
    expect(exchanges()).toBe(0);
    vi.setSystemTime(Date.now() + 2_000);
    await Promise.all([session.request(MeDocument), session.request(MeDocument)]);
    expect(exchanges()).toBe(1);
    expect(sent).toHaveLength(4);
  });

  test.each([
    ['locks', {}],
    ['no locks', { locks: undefined }],
  ])('exchanges its tokens once for all tabs: %s', async (_, navigator) => {
    if ('locks' in navigator) vi.stubGlobal('navigator', navigator);
    const storage = sharedStorage();
    const first = await signedInFrontEnd(app, live, { storage });
    const tabs = [first, frontEnd(live, { storage }), frontEnd(live, { storage })];
    for (let round = 1; round <= 2; round += 1) {
      letTokensExpire(app);
      const answers = await Promise.all(tabs.map(({ session }) => session.request(MeDocument)));
      expect(answers.map(({ me }) => me?.id)).toEqual(Array(3).fill(first.account.id));
      expect(tabs.reduce((sum, { exchanges }) => sum + exchanges(), 0)).toBe(round);
    }
    vi.unstubAllGlobals();
  });

  test('asks again with the same token if the answer was lost', async () => {
    let losses = 0;
    const { session, exchanges, account } = await signedInFrontEnd(app, live, {
      async fetch(input, init) {
        const request = new Request(input, init);
        const mayBeLost = (await isExchange(request)) && losses < 2;
        const response = await fetch(request);
        if (!mayBeLost) return response;
        losses += 1;
        throw new TypeError('The connection was lost.');
      },
    });
    letTokensExpire(app);
    expect((await session.request(MeDocument)).me?.id).toBe(account.id);
    expect([losses, exchanges()]).toEqual([2, 3]);
  });

  test('stays while the service cannot be asked, and ends when the service says so', async () => {
    let isDown = true;
    const { session, account } = await signedInFrontEnd(app, live, {
      async fetch(input, init) {
        const request = new Request(input, init);
        if (isDown && (await isExchange(request))) return new Response('Bad gateway', { status: 502 });
        return fetch(request);
      },
    });
    const told = vi.fn();
    session.subscribe(told);
    letTokensExpire(app);
    await expect(session.request(MeDocument)).rejects.toMatchObject({ name: 'RequestFailed', status: 502 });
    expect(session.isOpen).toBe(true);

    isDown = false;
    const { accessToken } = await device(app, account);
    await app.ask('mutation { revokeOtherSessions { __typename } }', {}, accessToken);
    expect(told).not.toHaveBeenCalled();
    const failure = await session.request(MeDocument).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RequestFailed);
    expect(failure).toMatchObject({ codes: ['UNAUTHENTICATED'], data: { me: null } });
    expect(session.isOpen).toBe(false);
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('ends here even if nobody can be told', async () => {
    const { session } = await signedInFrontEnd(app, live, {
      async fetch(input, init) {
        const request = new Request(input, init);
        if ((await request.clone().text()).includes('signOut(')) throw new TypeError('There is no network.');
        return fetch(request);
      },
    });
    await session.signOut();
    expect(session.isOpen).toBe(false);
    await expect(session.accessToken()).resolves.toBeNull();
  });

  test('that began meanwhile is not overwritten by the tokens of the one before', async () => {
    const { session, account } = await signedInFrontEnd(app, live, {
      async fetch(input, init) {
        const request = new Request(input, init);
        const isOutdated = await isExchange(request);
        const response = await fetch(request);
        if (isOutdated) session.keep({ ...other, expiresInSeconds: 300 });
        return response;
      },
    });
    const other = await device(app, account);
    const before = session.opened;
    letTokensExpire(app);
    await session.request(MeDocument).catch(() => undefined);
    expect(await session.accessToken()).toBe(other.accessToken);
    expect(session.opened).not.toBe(before);
  });
});
