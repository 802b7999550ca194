import { type ClassType, createUnionType, Field, InterfaceType } from 'type-graphql';

/** A mutation's result: one member per way it can end. Flows tag their outcome with the member's name. */
export function outcome<const T extends readonly ClassType[]>(
  name: string,
  description: string,
  types: () => T,
) {
  return createUnionType({
    name,
    description,
    types,
    resolveType: (value) => (value as unknown as { type: string }).type,
  });
}

@InterfaceType({
  description:
    'A mutation that did what was asked of it. Fields that cannot be null are known without reading anything after it.',
  resolveType: ({ type }: { type: string }) => type,
})
export abstract class Success {
  @Field(() => Boolean, {
    description:
      'Always true: it is done for good, even where a part of the answer could not be read after it. Such a part is null and has an error on its path.',
  })
  done!: true;
}
