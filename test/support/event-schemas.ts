import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { eventTypes } from '../../src/entities/history-kinds.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validOf = new Map(
  Object.values(eventTypes).map((type) => [
    type as string,
    ajv.compile(JSON.parse(readFileSync(`schema/events/${type}.json`, 'utf8'))),
  ]),
);

/** What is wrong with events by the published schemas of their types. */
export const flawsOf = (events: ReadonlyArray<{ type: string }>) =>
  events.flatMap((event) => {
    const isValid = validOf.get(event.type)!;
    return isValid(event as unknown) ? [] : [[event.type, isValid.errors]];
  });
