import { buildSchema, execute, parse } from 'graphql';
import { compileQuery } from 'graphql-jit';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Compile, repeatingExecutor } from '../../../src/graphql/reading/compiled.js';

const schema = buildSchema('type Query { me(of: Int): String, other: String } type Mutation { me: String }');
const compile = vi.fn<Compile>(compileQuery);
let run: (query: string, variableValues?: Record<string, unknown>) => Promise<unknown>;

beforeEach(() => {
  compile.mockClear();
  const execution = repeatingExecutor(schema, { maxCoercionErrors: 2 }, compile);
  schema.getQueryType()!.getFields()['me']!.resolve = (_root, _args, { answer }) => answer;
  run = (query, variableValues) =>
    execution({
      document: parse(query),
      key: query,
      operationName: undefined,
      variableValues,
      contextValue: { answer: 'Ada' },
    });
});

describe('compiled execution', () => {
  test('begins when a document comes for the second time [E07]', async () => {
    for (let n = 0; n < 500; n += 1) await run(`{ once${n}: me }`);
    expect(compile).not.toHaveBeenCalled();
    for (let time = 1; time <= 5; time += 1)
      expect(await run('{ again: me }')).toEqual({ data: { again: 'Ada' } });
    expect(compile).toHaveBeenCalledTimes(1);
  });

  test('keeps as many documents as have room, the last used [E07]', async () => {
    const padding = `# ${'x'.repeat(3_000)}`;
    // 32 MiB, at 200 bytes for each of their characters.
    const most = 55;
    const twice = async (query: string) => {
      await run(query);
      await run(query);
    };
    const [first, kept] = [`{ first: me } ${padding}`, `{ kept: me } ${padding}`];
    await twice(first);
    await twice(kept);
    for (let n = 0; n < most - 1; n += 1) {
      await run(kept);
      await twice(`{ other${n}: me } ${padding}`);
    }
    expect(compile).toHaveBeenCalledTimes(most + 1);
    await run(kept);
    expect(compile).toHaveBeenCalledTimes(most + 1);
    await run(first);
    expect(compile).toHaveBeenCalledTimes(most + 2);
  });

  test('is for reads of customers only', async () => {
    for (let time = 1; time <= 3; time += 1) {
      await run('{ other }');
      await run('{ me other }');
      await run('{ ...Q } fragment Q on Query { me }');
      await run('mutation { me }');
      await run('{ me @skip(if: false) }');
    }
    expect(compile).not.toHaveBeenCalled();
  });

  test('leaves what it cannot compile, and every error, to graphql-js', async () => {
    const query = 'query ($of: Int!) { me(of: $of) }';
    const document = parse(query);
    for (const variableValues of [{ of: 1 }, { of: 'one' }, {}]) {
      const plain = await execute({ schema, document, variableValues, contextValue: { answer: 'Ada' } });
      for (let time = 1; time <= 3; time += 1) expect(await run(query, variableValues)).toEqual(plain);
    }
    compile.mockReturnValue({ errors: [] });
    for (let time = 1; time <= 3; time += 1)
      expect(await run('{ odd: me }')).toEqual({ data: { odd: 'Ada' } });
    compile.mockReset();
  });
});
