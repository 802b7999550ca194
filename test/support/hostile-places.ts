import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';

/** A place in an input that takes a value. */
export interface Place {
  /** Such as `contacts.0.value`. */
  path: string;
  type: GraphQLInputType;
  /** The value in the valid input; undefined if there is none. */
  valid: unknown;
  /** The input with a value in this place. */
  put(value: unknown): unknown;
}

/** A value that passes GraphQL's own checks, so that the hostile one reaches our code. */
export function harmless(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  if (isInputObjectType(nullable)) {
    const required = Object.values(nullable.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, harmless(field.type)]));
  }
  return harmlessOf[nullable.name] ?? 'abc';
}

const harmlessOf: Record<string, unknown> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: '2020-02-02',
  DateTime: '2026-03-01T09:00:00Z',
  Decimal: '1',
  JSON: {},
  ID: '01987a5e-0000-7000-8000-000000000001',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place in an input of this type, including lists as a whole. All other places keep their values. */
export function placesIn(type: GraphQLInputType, path: string, valid?: unknown): Place[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const [first, ...more] = Array.isArray(valid) ? valid : [];
    const inside = placesIn(nullable.ofType, `${path}.0`, first).map((place) => ({
      ...place,
      put: (value: unknown) => [place.put(value), ...more],
    }));
    return [{ path, type, valid, put: (value) => value }, ...inside];
  }
  if (!isInputObjectType(nullable)) return [{ path, type, valid, put: (value) => value }];
  const base = isObject(valid) ? valid : (harmless(nullable) as Record<string, unknown>);
  return Object.values(nullable.getFields()).flatMap((field) =>
    placesIn(field.type, path === '' ? field.name : `${path}.${field.name}`, base[field.name]).map(
      (place) => ({
        ...place,
        put: (value: unknown) => ({ ...base, [field.name]: place.put(value) }),
      }),
    ),
  );
}
