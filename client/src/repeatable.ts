import type { Answer } from './answer.js';

/** Whether the service, or a router in front of it, did not accept the token. */
export const isRefused = (response: Response, answer: Answer | null): boolean =>
  response.status === 401 ||
  (answer?.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ?? false);

/**
 * Whether a refused request may be sent again: it only reads, or nothing of it has happened. Of several mutations in
 * one operation, those for everybody have happened, whatever became of the others.
 */
export async function isRepeatable(request: Request, answer: Answer | null): Promise<boolean> {
  if (request.method === 'GET') return true;
  const text = operationIn(await request.clone().text());
  if (text !== null && !/\bmutation\b/.test(text)) return true;
  const hasData = Object.values(answer?.data ?? {}).some((value) => value !== null);
  return !hasData && (text === null || mutationsIn(text) === 1);
}

/** Null if only its id was sent. */
function operationIn(body: string): string | null {
  try {
    const { query } = JSON.parse(body) as { query?: unknown };
    return typeof query === 'string' ? query : null;
  } catch {
    return null;
  }
}

/** The number of fields at the top of a mutation: each has fields of its own. */
function mutationsIn(text: string): number {
  let bare = text.replace(/"(?:\\.|[^"\\])*"/g, '');
  while (/\([^()]*\)/.test(bare)) bare = bare.replace(/\([^()]*\)/g, '');
  const [, operation = ''] = bare.split(/\bmutation\b/);
  let depth = 0;
  let found = 0;
  for (const sign of operation) {
    if (sign === '{') {
      depth += 1;
      if (depth === 2) found += 1;
    }
    if (sign === '}') {
      depth -= 1;
      if (depth === 0) break;
    }
  }
  return found;
}
