/** The texts that `npm run new:flow` writes. What a person has to say in its place begins with TODO. */
export const textsOf = (name: string, Name: string) => ({
  flow: `import { lockInReach } from '../../domain/customers/find.js';
import { customerNotFound } from '../../domain/customers/problems.js';
import { staleProblem, type Versioned } from '../../domain/customers/version.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';

/** TODO: The rule, and the reason for it. */
export async function ${name}(
  world: World,
  input: Idempotent & Versioned & { customerId?: string | null },
) {
  return repeatable(world, '${name}', input, {
    inTransaction: async (work) => {
      const customer = await lockInReach(work, input.customerId);
      if (!customer) return customerNotFound();
      const stale = staleProblem(customer, input);
      if (stale) return stale;
      return { type: '${Name}Done', customerId: customer.id } as const;
    },
  });
}
`,

  types: `
@InputType({ description: 'TODO: The changes.' })
export class ${Name}Input extends VersionedInput {
  @Field(() => ID, { nullable: true, description: 'The customer; by default the customer who is calling.' })
  customerId?: string | null;
}

@ObjectType({ implements: CustomerOutcome, description: 'TODO: The changes are saved.' })
export class ${Name}Done extends CustomerOutcome {
  type!: '${Name}Done';
}

export const ${Name}Result = outcome('${Name}Result', () => [
  ${Name}Done,
  CustomerNotFound,
  CustomerVersionConflict,
  ...inputProblems,
]);
`,

  method: `  @Mutation(() => ${Name}Result, { description: 'TODO: Changes a customer.' })
  ${name}(
    @Arg('input', () => ${Name}Input, { description: 'TODO: The changes.' }) input: ${Name}Input,
    @Ctx() context: Context,
  ): Promise<typeof ${Name}Result> {
    return ${name}(called(context), input);
  }
`,

  operation: `mutation ${Name}($input: ${Name}Input!) {
  ${name}(input: $input) {
    __typename
    ... on ${Name}Done {
      customer {
        ...CustomerFields
      }
    }
    ...ProblemFields
  }
}
`,

  test: `import { expect, test } from 'vitest';
import { ${Name}Document } from '../../generated/graphql.js';
import { useApp } from '../../support/app.js';
import { enter, withNothingMoved } from '../../support/customers.js';

const app = useApp();

test('nobody may call ${name} until the permission table says who', async () => {
  const { id: customerId } = await enter(app, { externalId: 'shop-1' });
  const senders = [app.customer(customerId), app.visitor(customerId), app.service(), app.staff()];
  for (const sender of await Promise.all(senders)) {
    const ask = () => app.ask(${Name}Document, { input: { customerId } }, sender);
    expect((await withNothingMoved(app, ask)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  }
});
`,
});
