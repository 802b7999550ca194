import { createHmac } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export const APP_ID = '138483919580948';
export const APP_SECRET = '5e8f00c0ffee5e8f00c0ffee5e8f00c0';
export const DELETION_URL = 'https://accounts.example.com/facebook/data-deletion';

/** The answer of `debug_token` about a token. */
export interface Inspection {
  user_id: string;
  app_id?: string;
  type?: string;
  is_valid?: boolean;
  expires_at?: number;
  issued_at?: number | undefined;
  data_access_expires_at?: number;
  [other: string]: unknown;
}

const HOUR = 3600;
const NINETY_DAYS = 90 * 24 * HOUR;

/** Answers `debug_token` as the Graph API is documented to, and can fail in the ways a provider fails. */
export function useFacebook(clock: () => Date) {
  const tokens = new Map<string, Inspection>();
  const asked: URL[] = [];
  let origin = '';
  let failure: ((response: ServerResponse) => void) | null = null;

  const server = createServer((request, response) => {
    const url = new URL(request.url!, origin);
    asked.push(url);
    if (failure) return failure(response);
    const answer = (status: number, body: object) =>
      response
        .writeHead(status, { 'content-type': 'application/json; charset=UTF-8' })
        .end(JSON.stringify(body));
    if (url.pathname !== '/v25.0/debug_token') return answer(404, graphError(2500, 'Unknown path'));
    if (url.searchParams.get('access_token') !== `${APP_ID}|${APP_SECRET}`) {
      return answer(400, graphError(190, 'Invalid OAuth access token signature.'));
    }
    const inspected = tokens.get(url.searchParams.get('input_token') ?? '');
    if (!inspected) {
      const error = { code: 190, message: 'Invalid OAuth access token.' };
      return answer(200, { data: { error, is_valid: false, scopes: [] } });
    }
    if ((inspected.app_id ?? APP_ID) !== APP_ID && inspected['shownAnyway'] !== true) {
      return answer(
        400,
        graphError(100, '(#100) The App_id in the input_token did not match the Viewing App'),
      );
    }
    return answer(200, { data: inspected });
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    failure = null;
    tokens.clear();
    asked.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => void server.close(() => resolve()));
  });

  return {
    asked,
    get settings() {
      return { appId: APP_ID, appSecret: APP_SECRET, baseUrl: `${origin}/v25.0`, deletionUrl: DELETION_URL };
    },
    failWith(how: ((response: ServerResponse) => void) | null) {
      failure = how;
    },
    /** A person's token, short-lived and just issued unless stated otherwise. */
    token(name: string, inspection: Inspection): string {
      const now = Math.floor(clock().getTime() / 1000);
      tokens.set(name, {
        app_id: APP_ID,
        type: 'USER',
        application: 'Shop',
        data_access_expires_at: now + NINETY_DAYS,
        expires_at: now + 2 * HOUR,
        is_valid: true,
        scopes: ['email', 'public_profile'],
        ...inspection,
      });
      return name;
    },
  };
}

const graphError = (code: number, message: string) => ({
  error: { message, type: 'OAuthException', code, fbtrace_id: 'AkFanpyMyGb7kXpe8jebUZ' },
});

/** The request that Facebook posts to the data-deletion callback. */
export function signedRequest(payload: object, secret = APP_SECRET): string {
  const encoded = Buffer.from(JSON.stringify(payload)).toString('base64url');
  return `${createHmac('sha256', secret).update(encoded).digest('base64url')}.${encoded}`;
}
