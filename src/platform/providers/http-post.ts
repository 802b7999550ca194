import type { Attempt } from './transport.js';

const TIMEOUT_MS = 5_000;
/** A provider that asks us to wait until tomorrow means "not today": longer waits are cut to a day. */
const LONGEST_WAIT_SECONDS = 24 * 3_600;

/** Posts to a provider over HTTP. Redirects are not followed: the content may go to the configured host only. */
export async function post(url: string, body: string, headers: Record<string, string>): Promise<Attempt> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    return { type: 'FAILED', reason: isTimeout ? 'HTTP timeout' : 'HTTP unreachable' };
  }
  const { ok, status } = response;
  if (ok) return { type: 'SENT' };
  const reason = `HTTP ${status}`;
  // Wrong credentials are our mistake and not the message's.
  const isWorthRepeating = status >= 500 || [401, 403, 408, 425, 429].includes(status);
  if (!isWorthRepeating) return { type: 'REFUSED', reason };
  const afterSeconds = secondsOf(response.headers.get('retry-after'));
  return { type: 'FAILED', reason, ...(afterSeconds !== null && { afterSeconds }) };
}

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3). */
function secondsOf(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS) : null;
}
