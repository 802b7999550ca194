import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type CloudEvent, cloudEventOf, kindOfType, typesOfEvents } from '../../domain/events/cloud-event.js';
import { holds } from '../../domain/work/scopes.js';
import { eventsFrom } from '../../reads/events/page.js';
import { type Context, called } from '../context.js';
import { badInput, eventsForgotten } from '../guard/errors.js';
import { Connection } from '../paging/connection.js';
import { After, Before, First, Last, pageAsked } from '../paging/page.js';
import { readEventCursor, writeEventCursor } from './event-cursor.js';
import { CustomerEvent, CustomerEventConnection } from './events.type.js';

const SIZES = { usual: 100, most: 500 };

interface PlacedEvent extends CloudEvent {
  position: number;
}

/** The kinds of entries that the types name, each once. */
function kindsOf(types: readonly string[]) {
  const kinds = [...new Set(types)].map((type) => {
    const kind = kindOfType(type);
    if (!kind)
      throw badInput(`\`types\` names one that no event has. There are ${typesOfEvents.join(', ')}.`);
    return kind;
  });
  if (kinds.length === 0) throw badInput('`types` is empty. Leave it out for events of all types.');
  return kinds;
}

@Resolver(() => CustomerEvent)
export class EventsResolver {
  @Query(() => CustomerEventConnection, {
    description:
      'What has happened to all customers, as events in one order that never changes: each committed change once, within about a second, a customer’s in the order of their history. To follow it, ask again with the `cursor` of the last answer as `after`; without `after` it begins with the oldest event that is kept, 30 days back unless the installation says otherwise. A cursor of before that ends in the error `EVENTS_FORGOTTEN`, whose extension `beginAfter` is the cursor to begin again with. For services with `events:read`.',
  })
  async events(
    @Ctx() context: Context,
    @First(SIZES) first: number | null,
    @After() after: string | null,
    @Last(SIZES) last: number | null,
    @Before() before: string | null,
    @Arg('types', () => [String], {
      nullable: true,
      description:
        'Only events of these types, such as `agreement.changed`; others are refused with the list of all.',
    })
    types: string[] | null,
  ) {
    const { caller, issuer } = called(context);
    const page = pageAsked({ first, after, last, before }, SIZES, readEventCursor);
    const { limit, from, isBackwards, size } = page;
    const asked = { limit, from, isBackwards, kinds: types ? kindsOf(types) : undefined };
    const read = await context.loaders.list('events', asked, (db) => eventsFrom(db, asked));
    if (from !== undefined && from < read.forgotten) throw eventsForgotten(writeEventCursor(read.forgotten));
    const reader = { source: issuer, showsValues: holds(caller, 'customers:read') };
    const found = read.events.map(
      (row): PlacedEvent => ({ ...cloudEventOf(row, reader), position: row.position }),
    );
    const connection = new Connection(found, page, ({ position }) => writeEventCursor(position));
    const goesOn = isBackwards ? before != null : found.length > size;
    const end = goesOn ? (connection.nodes.at(-1)?.position ?? from!) : Math.max(from ?? 0, read.last);
    return Object.assign(connection, { cursor: writeEventCursor(end) });
  }
}
