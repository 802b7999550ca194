import { type ClassType, createUnionType } from 'type-graphql';

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
