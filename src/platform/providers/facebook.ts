import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { VerifyIdentity } from './proven-identity.js';

const INSPECTION_MS = 5_000;
/** The characters of a Facebook user access token. */
const TOKEN = /^[\w.-]{1,2048}$/;
/** Graph API: a parameter is wrong. In an inspection it is the token, such as one of another app. */
const WRONG_PARAMETER = 100;
/** Data access ends 90 days after the person last used Facebook Login with the app. */
const DATA_ACCESS_SECONDS = 90 * 24 * 3600;

export const FACEBOOK = 'FACEBOOK';

export interface FacebookSettings {
  appId: string;
  appSecret: string;
  /** URL of the Graph API, with a version or without. */
  baseUrl: string;
  /** Public URL of our data-deletion callback. */
  deletionUrl: string;
}

/** Ids are texts today and were numbers once; one too large for a JavaScript number is refused, not guessed at. */
const id = z.union([z.string().regex(/^\d{1,40}$/), z.int().positive()]).transform((value) => String(value));
const seconds = z.number().int().nonnegative().optional();

const Inspection = z.object({
  app_id: id,
  user_id: id,
  type: z.literal('USER').optional(),
  expires_at: z.number().int().nonnegative(),
  issued_at: seconds,
  data_access_expires_at: seconds,
});

const Answer = z.object({ data: z.object({ is_valid: z.boolean() }).loose() });
const Failure = z.object({ error: z.object({ code: z.number() }) });

/** Has Facebook inspect a token (Graph API, `debug_token`). Without an app every token is rejected. */
export function createFacebook(settings: FacebookSettings | null, clock: () => Date): VerifyIdentity {
  return async (token) => {
    if (!settings || !TOKEN.test(token)) return 'rejected';
    const answer = await inspect(settings, token);
    if (typeof answer === 'string') return answer;
    if (!answer.data.is_valid) return 'rejected';
    const parsed = Inspection.safeParse(answer.data);
    if (!parsed.success) return 'rejected';
    const { app_id: appId, user_id: subject, expires_at: expiresAt, ...times } = parsed.data;
    // 0 for a token that does not expire.
    const isOver = expiresAt !== 0 && expiresAt * 1000 <= clock().getTime();
    if (appId !== settings.appId || isOver) return 'rejected';
    return { provider: FACEBOOK, subject, authenticatedAt: authenticatedAt(times), tokenIdentity: token };
  };
}

/** Facebook gives the issue time of a long-lived token only; for a short-lived one it gives the end of data access. */
function authenticatedAt(times: {
  issued_at?: number | undefined;
  data_access_expires_at?: number | undefined;
}) {
  const { issued_at: issued, data_access_expires_at: access } = times;
  if (issued !== undefined) return new Date(issued * 1000);
  return access ? new Date((access - DATA_ACCESS_SECONDS) * 1000) : null;
}

async function inspect({ appId, appSecret, baseUrl }: FacebookSettings, token: string) {
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}/debug_token`);
  url.searchParams.set('input_token', token);
  url.searchParams.set('access_token', `${appId}|${appSecret}`);
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(INSPECTION_MS) });
    const body: unknown = await response.json();
    if (response.ok) return Answer.safeParse(body).data ?? 'unavailable';
    const failure = Failure.safeParse(body).data;
    return response.status === 400 && failure?.error.code === WRONG_PARAMETER ? 'rejected' : 'unavailable';
  } catch {
    return 'unavailable';
  }
}

/** A data-deletion request signed by Facebook. */
export interface SignedRequest {
  subject: string;
  issuedAt: Date;
  /** The part that is signed, as received. */
  payload: string;
}

const Payload = z.object({
  algorithm: z.string().regex(/^hmac-sha256$/i),
  user_id: id,
  issued_at: z.number().int().positive(),
});

/** The content of a signed request; null if Facebook did not sign it. */
export function readSignedRequest(appSecret: string, signedRequest: string): SignedRequest | null {
  const [, signature, payload] = /^([\w-]{43})=?\.([\w-]{1,8192}={0,2})$/.exec(signedRequest) ?? [];
  if (!signature || !payload) return null;
  const expected = createHmac('sha256', appSecret).update(payload).digest();
  if (!timingSafeEqual(Buffer.from(signature, 'base64url'), expected)) return null;
  try {
    const said = Payload.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
    return said ? { subject: said.user_id, issuedAt: new Date(said.issued_at * 1000), payload } : null;
  } catch {
    return null;
  }
}
