import { GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSON } from 'graphql-scalars';
import { isCalendarDay } from '../../platform/text/calendar.js';
import { isDecimal } from '../../platform/text/decimal.js';
import type { JsonValue } from '../../platform/text/json.js';
import { badInput } from '../guard/errors.js';

function calendarDay(value: unknown): string {
  if (typeof value === 'string' && isCalendarDay(value)) return value;
  throw badInput('A date is a calendar date as YYYY-MM-DD, such as 1989-08-03.');
}

/** A day without time or zone. Rows hold it as text already, so it needs no conversion on output. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar date as `YYYY-MM-DD` (ISO 8601), without time or zone.',
  serialize: (value) => value as string,
  parseValue: calendarDay,
  parseLiteral: (node) => calendarDay('value' in node ? node.value : null),
});

const isoTime = GraphQLDateTimeISO.toConfig();

/** An offset can move a time out of these years, where PostgreSQL has no place for it. */
function inFourDigitYears(time: Date): Date {
  const year = time.getUTCFullYear();
  if (year >= 1 && year <= 9999) return time;
  throw badInput('A point in time must be in the years 1 to 9999, in UTC.');
}

/**
 * Rows hold times as PostgreSQL wrote them: ISO 8601 with an offset. Parsing and printing them again would cost more
 * than reading them.
 */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...isoTime,
  name: 'DateTime',
  description: 'A point in time in ISO 8601 with an offset, such as `2026-03-01T09:30:00Z` (RFC 3339).',
  serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
  parseValue: (value) => inFourDigitYears(isoTime.parseValue(value)),
  parseLiteral: (node, variables) => inFourDigitYears(isoTime.parseLiteral(node, variables)),
});

function decimal(value: unknown): string {
  if (typeof value === 'string' && isDecimal(value)) return value;
  throw badInput(
    'A decimal is a string of digits such as "25" or "12.50": at most 15 before the point and 4 after it, no exponent.',
  );
}

/** A number would be rounded on its way (IEEE 754), so only strings are accepted. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal as a string, such as `"25"` or `"12.50"`: at most 15 digits before the point and 4 after it, no exponent.',
  serialize: (value) => value as string,
  parseValue: decimal,
  parseLiteral: (node) => decimal(node.kind === Kind.STRING ? node.value : null),
});

export const JsonScalar = new GraphQLScalarType<JsonValue, JsonValue>({
  ...(GraphQLJSON.toConfig() as object),
  name: 'JSON',
  description:
    'Any JSON value (RFC 8259), returned as it was given. Refused, with the place inside the value: U+0000 and halves of surrogate pairs, in names as well; the name `__proto__`; a name that occurs twice in one object; numbers that a double (IEEE 754) cannot hold, and integers beyond ±9007199254740991, which belong in a string; more than 32 nested lists and objects.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value as JsonValue,
});
