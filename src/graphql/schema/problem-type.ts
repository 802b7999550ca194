import { type ClassType, Field, Int, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType({
  description: 'An expected refusal. Nothing was changed.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class CustomerProblem {
  @Field(() => String, {
    description: 'The problem and what would help, for people. Programs switch on `__typename`.',
  })
  message!: string;

  @Field(() => Int, { description: 'The HTTP status that a REST API would answer with, such as 404.' })
  status!: number;
}

type Shape = { type: string; status: number; message: string };
type ProblemFactory = ((...about: never[]) => Shape) & Pick<Shape, 'type' | 'status'>;
type GraphQLType = NonNullable<Parameters<typeof Field>[0]>;
/** A problem's fields besides its message, each with its GraphQL type and its description. */
type Fields<F extends ProblemFactory> = {
  [Name in Exclude<keyof ReturnType<F>, keyof Shape>]: readonly [GraphQLType, string];
};

/** The GraphQL type of a problem, made from its factory, so that name, status and fields cannot differ from it. */
export function problemType<F extends ProblemFactory>(
  factory: F,
  description: string,
  ...[fields]: Record<never, never> extends Fields<F> ? [] : [Fields<F>]
): ClassType<ReturnType<F>> {
  const type = { [factory.type]: class extends CustomerProblem {} }[factory.type] as ClassType<ReturnType<F>>;
  ObjectType({ implements: CustomerProblem, description: `Status ${factory.status}: ${description}` })(type);
  for (const [name, [fieldType, meaning]] of Object.entries<readonly [GraphQLType, string]>(fields ?? {})) {
    Field(fieldType, { description: meaning })(type.prototype, name);
  }
  return type;
}
