import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindOfType, publicName, typesOfEvents } from '../../src/domain/events/cloud-event.js';
import { historyKinds } from '../../src/entities/history-kinds.js';
import { eventCatalogue, eventSchemas } from '../../src/graphql/events/event-schemas.js';

describe('the types of events', () => {
  test('are one for each kind of entry, with a name of its own [EV-01]', () => {
    expect(new Set(typesOfEvents).size).toBe(Object.keys(historyKinds).length);
    expect(typesOfEvents.map(kindOfType)).toEqual(Object.keys(historyKinds));
    for (const type of typesOfEvents) expect(type).toMatch(/^[a-z]+\.[a-z-]+$/);
    for (const name of ['customer', 'constructor', '__proto__', '']) expect(kindOfType(name)).toBeNull();
  });

  test('are published as they are declared, and nothing else is [EV-01]', () => {
    const schemas = eventSchemas();
    expect(readdirSync('schema/events').toSorted()).toEqual(
      schemas.map(({ type }) => `${type}.json`).toSorted(),
    );
    for (const { type, text } of schemas) {
      expect(readFileSync(`schema/events/${type}.json`, 'utf8')).toBe(text);
    }
    expect(readFileSync('docs/event-types.md', 'utf8')).toBe(eventCatalogue());
  });

  test.each([
    ['lastName', 'lastName'],
    ['address.city', 'address.city'],
    ['agreements.email', 'agreements.email'],
    ['balances.01900000-0000-7000-8000-000000000000', 'balances.01900000-0000-7000-8000-000000000000'],
    ['card.status', 'card.status'],
    ['attributes.allergy', 'attributes'],
    ['attributes.a.b', 'attributes'],
    ['card.4000000001001', 'card'],
    ['identities.ada@example.com', 'identities'],
  ])('name %s as %s to those who may read no values [EV-01]', (field, name) => {
    expect(publicName(field)).toBe(name);
  });
});
