import { describe, expect, test } from 'vitest';
import { useApp } from '../support/app.js';
import { type HttpAnswer, production, useLive } from '../support/live.js';

const app = useApp();
const live = useLive(app, production);

const json = { 'content-type': 'application/json' };
const post = (query: string) => live.raw({ headers: json, body: JSON.stringify({ query }) });
const get = (query: string, headers: Record<string, string> = {}) =>
  live.raw({ method: 'GET', path: `/graphql?query=${encodeURIComponent(query)}`, headers });
const gaveData = ({ text }: HttpAnswer) => /"data":\{"\w+":(?!null)/.test(text);
const times = (count: number, of: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => of(n)).join(' ');

/** What graphql-cop looks for, and what it would report. */
const checks: Array<
  [name: string, tried: () => Promise<HttpAnswer>, isFound: (answer: HttpAnswer) => boolean]
> = [
  ['field_suggestions', () => post('{ customrs { id } }'), ({ text }) => /did you mean/i.test(text)],
  ['introspection', () => post('{ __schema { types { name fields { name } } } }'), gaveData],
  [
    'detect_graphiql',
    () => live.raw({ method: 'GET', headers: { accept: 'text/html' } }),
    ({ text }) => /graphiql|playground|sandbox|<html/i.test(text),
  ],
  ['get_method_support', () => get('{ __typename }'), gaveData],
  ['alias_overloading', () => post(`{ ${times(101, (n) => `a${n}: __typename`)} }`), gaveData],
  [
    'batch_query',
    () => live.raw({ headers: json, body: JSON.stringify(Array(10).fill({ query: '{ __typename }' })) }),
    ({ text }) => gaveData({ text } as HttpAnswer) || text.startsWith('['),
  ],
  ['trace_mode', () => post('{ __typename }'), ({ text }) => /tracing|extensions/.test(text)],
  [
    'directive_overloading',
    () => post(`{ __typename ${times(10, () => '@aa')} }`),
    ({ errors }) => (errors?.length ?? 0) >= 10,
  ],
  [
    'circular_query_introspection',
    () => post('{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }'),
    gaveData,
  ],
  [
    'get_based_mutation',
    () => get('mutation { __typename }', { 'apollo-require-preflight': 'yes' }),
    gaveData,
  ],
  [
    'post_based_csrf',
    () =>
      live.raw({
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query=%7B__typename%7D',
      }),
    gaveData,
  ],
  [
    'unhandled_error_detection',
    () => post('qwerty cop { abc }'),
    ({ text }) => /exception|stacktrace|at \w+ \(|node_modules/.test(text),
  ],
];

describe('what graphql-cop looks for [G06]', () => {
  test.each(checks)('%s is not there [G06]', async (_, tried, isFound) => {
    const answer = await tried();
    expect(answer.status, answer.text).toBeLessThan(500);
    expect(isFound(answer), answer.text.slice(0, 500)).toBe(false);
  });

  test('the endpoint does answer what is asked rightly [G06]', async () => {
    expect(gaveData(await post('{ __typename }'))).toBe(true);
    expect(gaveData(await get('{ __typename }', { 'apollo-require-preflight': 'yes' }))).toBe(true);
  });
});
