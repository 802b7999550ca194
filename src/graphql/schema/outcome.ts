import { type ClassType, createUnionType, Field, InterfaceType } from 'type-graphql';

/**
 * The result of a root field, with one member for each way it can end. Flows tag their outcome with the member's
 * name.
 */
export function outcome<const T extends ReadonlyArray<ClassType<{ type: string }>>>(
  name: `${string}Result`,
  types: () => T,
) {
  const field = `${name[0]!.toLowerCase()}${name.slice(1, -'Result'.length)}`;
  return createUnionType({
    name,
    description: `Result of \`${field}\`.`,
    types,
    resolveType: (value) => (value as unknown as { type: string }).type,
  });
}

@InterfaceType({
  description:
    'The success of a mutation. Its non-null fields are known without reading anything after the commit.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class CustomerSuccess {
  @Field(() => Boolean, {
    description:
      'Always true: the change is committed, even if a part of the answer could not be read afterwards. Such a part is null and has an error on its path.',
  })
  done?: true;
}
