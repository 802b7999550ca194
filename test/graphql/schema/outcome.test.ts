import 'reflect-metadata';
import { globSync, readFileSync } from 'node:fs';
import { ObjectType } from 'type-graphql';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { customerNotFound, versionConflict } from '../../../src/domain/customers/problems.js';
import { CustomerOutcome } from '../../../src/graphql/customers/customers.type.js';
import { CustomerNotFound } from '../../../src/graphql/problems/customers.type.js';
import { outcome } from '../../../src/graphql/schema/outcome.js';

class CupFilled extends CustomerOutcome {
  type!: 'CupFilled';
  sugar!: number;
}
ObjectType({ implements: CustomerOutcome, description: 'The cup is full.' })(CupFilled);
const FillCupResult = outcome('FillCupResult', () => [CupFilled, CustomerNotFound]);
type FillCup = (full: boolean) => Promise<typeof FillCupResult>;

describe('a result', () => {
  test('is of the types of its union: what the graph reads afterwards is not said by the flow', () => {
    const fill: FillCup = async (full) =>
      full ? { type: 'CupFilled', customerId: '1', sugar: 2 } : customerNotFound();
    expectTypeOf(fill)
      .returns.resolves.toHaveProperty('type')
      .toEqualTypeOf<'CupFilled' | 'CustomerNotFound'>();
  });

  test('does not compile where the union lacks an end of the flow, or the flow a field of the end', () => {
    // @ts-expect-error the union has no CustomerVersionConflict
    const stale: FillCup = async () => versionConflict(7);
    // @ts-expect-error the union has no CupSpilled
    const spilled: FillCup = async () => ({ type: 'CupSpilled' as const, customerId: '1', sugar: 2 });
    // @ts-expect-error how much sugar there is has to be said
    const bitter: FillCup = async () => ({ type: 'CupFilled' as const, customerId: '1' });
    class Untagged extends CustomerOutcome {}
    // @ts-expect-error a member of a union declares its `type`
    const untagged = () => outcome('UntaggedResult', () => [Untagged]);
    expect([stale, spilled, bitter, untagged]).toHaveLength(4);
  });

  test('is what its resolver promises, of every root field that has one', () => {
    const resolvers = globSync('src/graphql/*/*.resolver.ts').map((file) => readFileSync(file, 'utf8'));
    const fields = resolvers.flatMap((source) => source.split(/^ {2}(?=@(?:Query|Mutation)\()/m).slice(1));
    const results = fields.flatMap((field) => /^@\w+\(\(\) => (\w+Result),/.exec(field)?.[1] ?? []);
    expect(results.length).toBeGreaterThan(55);
    const promised = fields.flatMap((field) => /\): Promise<typeof (\w+Result)> \{/.exec(field)?.[1] ?? []);
    expect(promised).toEqual(results);
  });
});
