import type { CustomFieldType } from '../../entities/custom-field.entity.js';
import { isCalendarDay } from '../../platform/text/calendar.js';
import { isStorable, type JsonValue } from '../../platform/text/json.js';

export interface FieldDefinition {
  type: CustomFieldType;
  choices: string[];
}

type Read = { value: JsonValue } | { problem: string };

const MOST_CHARACTERS = 1_000;

/**
 * Parses a custom field's value for its type. Tills send everything as text, so each type also accepts the texts that
 * tills send: `2012.07.28 22:59:59`, `Gouda,Emental,Swiss`.
 */
export function readFieldValue({ type, choices }: FieldDefinition, given: JsonValue): Read {
  return readers[type](given, choices);
}

const readers: Record<CustomFieldType, (given: JsonValue, choices: string[]) => Read> = {
  TEXT(given) {
    const isText = typeof given === 'string' && given !== '' && [...given].length <= MOST_CHARACTERS;
    if (isText && isStorable(given)) return { value: given };
    return { problem: `must be text of 1 to ${MOST_CHARACTERS} characters.` };
  },

  NUMBER(given) {
    const isNumeral = typeof given === 'string' && /^-?\d{1,15}(\.\d{1,6})?$/.test(given.trim());
    const value = isNumeral ? Number(given) : given;
    if (typeof value === 'number' && Number.isFinite(value)) return { value };
    return { problem: 'must be a number such as 12 or 12.5.' };
  },

  BOOLEAN(given) {
    if (given === true || given === 'true') return { value: true };
    if (given === false || given === 'false') return { value: false };
    return { problem: 'must be true or false.' };
  },

  DATE(given) {
    if (typeof given === 'string' && isCalendarDay(given)) return { value: given };
    return { problem: 'must be a calendar date as YYYY-MM-DD.' };
  },

  DATE_TIME(given) {
    const [, year, month, day, time] =
      (typeof given === 'string' && /^(\d{4})[.-](\d{2})[.-](\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(given)) ||
      [];
    const isTime = time !== undefined && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time);
    if (isTime && isCalendarDay(`${year}-${month}-${day}`))
      return { value: `${year}-${month}-${day}T${time}` };
    return { problem: 'must be a date and time as YYYY.MM.DD hh:mm:ss.' };
  },

  ONE_OF_LIST(given, choices) {
    if (typeof given === 'string' && choices.includes(given)) return { value: given };
    return { problem: `must be one of ${choices.join(', ')}.` };
  },

  MANY_OF_LIST(given, choices) {
    const picked = typeof given === 'string' ? given.split(',').map((choice) => choice.trim()) : given;
    const arePicked =
      Array.isArray(picked) &&
      picked.every((choice) => typeof choice === 'string' && choices.includes(choice));
    if (arePicked && new Set(picked).size === picked.length) return { value: picked };
    return { problem: `must be some of ${choices.join(', ')}, separated by commas, without repetition.` };
  },
};
