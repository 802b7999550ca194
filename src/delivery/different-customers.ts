import type { EventRow } from '../reads/events/page.js';

/**
 * The events in their order, cut so that no customer has two in one part. Those of a part are under way at a time, and one
 * that fails does not let a later one of its customer pass.
 */
export function ofDifferentCustomers(events: readonly EventRow[]): EventRow[][] {
  const parts: EventRow[][] = [];
  let customers = new Set<string>();
  for (const event of events) {
    if (parts.length === 0 || customers.has(event.customerId)) {
      parts.push([]);
      customers = new Set();
    }
    customers.add(event.customerId);
    parts.at(-1)!.push(event);
  }
  return parts;
}
