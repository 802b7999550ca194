import 'reflect-metadata';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLInterfaceType, graphql } from 'graphql';
import { buildSchema, Int, Query, Resolver } from 'type-graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { problem } from '../../../src/domain/work/problems.js';
import { outcome } from '../../../src/graphql/schema/outcome.js';
import { problemType } from '../../../src/graphql/schema/problem-type.js';
import { createSchema } from '../../../src/graphql/schema/schema.js';

const cupEmpty = problem('CupEmpty', 404, 'There is no coffee left.');
const kettleBusy = problem('KettleBusy', 503, (retryAfterSeconds: number) => ({
  message: `Try again in ${retryAfterSeconds} s.`,
  retryAfterSeconds,
}));

const CupEmpty = problemType(cupEmpty, 'the cup is empty.');
const KettleBusy = problemType(kettleBusy, 'the kettle is busy.', {
  retryAfterSeconds: [() => Int, 'The number of seconds until it is free.'],
});
const DrinkResult = outcome('DrinkResult', () => [KettleBusy, CupEmpty]);

@Resolver()
class KitchenResolver {
  @Query(() => DrinkResult) drink(): typeof DrinkResult {
    return kettleBusy(2);
  }
}

interface Declared {
  type: string;
  status: number;
}
const files = globSync('src/domain/*/problems.ts');
const exported = await Promise.all(files.map((file) => import(join(process.cwd(), file))));
const declared: Declared[] = exported
  .flatMap((module) => Object.values(module))
  .filter((value) => typeof value === 'function' && 'status' in value) as never[];

describe('a problem that is declared once', () => {
  test('is a GraphQL type with its name, its status and its fields', async () => {
    const schema = await buildSchema({ resolvers: [KitchenResolver], validate: false });
    const source =
      '{ drink { __typename ... on CustomerProblem { status message } ... on KettleBusy { retryAfterSeconds } } }';
    const { data } = await graphql({ schema, source });
    const message = 'Try again in 2 s.';
    expect(data).toEqual({ drink: { __typename: 'KettleBusy', status: 503, message, retryAfterSeconds: 2 } });
    expect(schema.getType('KettleBusy')?.description).toBe('Status 503: the kettle is busy.');
    expectTypeOf<InstanceType<typeof KettleBusy>>().toEqualTypeOf<ReturnType<typeof kettleBusy>>();
  });

  test('does not compile without a description of each of its fields, or with one of another', () => {
    // @ts-expect-error what it tells has to be described
    const bare = () => problemType(kettleBusy, 'the kettle is busy.');
    // @ts-expect-error it tells nothing but its message
    const chatty = () => problemType(cupEmpty, 'the cup is empty.', { cups: [() => Int, 'How many.'] });
    // @ts-expect-error a field needs its GraphQL type and a sentence
    const curt = () => problemType(kettleBusy, 'the kettle is busy.', { retryAfterSeconds: [() => Int] });
    expect([bare, chatty, curt]).toHaveLength(3);
  });

  test('is the only one of its name, and the schema has it and no other', async () => {
    const { schema } = await createSchema();
    const { objects } = schema.getImplementations(schema.getType('CustomerProblem') as GraphQLInterfaceType);
    expect(declared.length).toBeGreaterThan(50);
    expect(declared.map(({ type }) => type).toSorted()).toEqual(objects.map(({ name }) => name).toSorted());
    for (const { type, status } of declared) {
      expect(schema.getType(type)?.description).toMatch(new RegExp(`^Status ${status}: .+\\.$`));
    }
  });
});
