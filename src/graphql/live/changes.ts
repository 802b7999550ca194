import { publicName } from '../../domain/events/cloud-event.js';
import { type EventType, eventTypes, type HistoryKind } from '../../entities/history-kinds.js';
import { livePlace, type MissedEntry, newestEntries } from '../../reads/events/live.js';
import type { EventRow } from '../../reads/events/page.js';
import type { Db } from '../../tables/db.js';
import { eventsForgotten } from '../guard/errors.js';
import { type ChangePlace, readChangeCursor, writeChangeCursor } from './change-cursor.js';
import type { Feed } from './feed.js';

/** What a message says of a customer; the customer is read when it is sent. */
export interface Change {
  customerId: string;
  types: EventType[];
  fields: string[];
  changedAt: string | null;
  cursor: string;
}

/** The kinds after which it has to be looked up whose record this is. */
const MOVES: readonly HistoryKind[] = ['MERGED_INTO', 'UNMERGED_FROM', 'CUSTOMER_DELETED'];
/** Of what was missed. */
const MOST_MISSED = 100;

interface Following {
  feed: Feed;
  db: Db;
  customerId: string;
  /** A cursor of an earlier message. */
  after: string | null;
  signal: AbortSignal;
}

/**
 * The changes of a customer, from now on or from a cursor on. What happens while nobody takes a message becomes one: so
 * many streams take no more memory for a slow reader than for a quick one. Ends with the customer, or when the signal says so.
 */
export async function* changesOf({ feed, db, customerId, after, signal }: Following): AsyncGenerator<Change> {
  const asked = customerId.toLowerCase();
  const from = after === null ? null : readChangeCursor(after);
  const heard = new Map<HistoryKind, Set<string>>();
  let [position, changedAt, isMoved] = [0, null as string | null, false];
  let holder: { id: string; sequence: number } | null = null;
  let wake = () => {};
  signal.addEventListener('abort', () => wake(), { once: true });

  /** What is heard while it is looked up whose record it is. */
  let early: EventRow[] | null = [];
  const hear = (event: EventRow) => {
    if (early) return void early.push(event);
    const isMove = MOVES.includes(event.kind);
    // What was committed when the holder was looked up has been told already.
    if (holder?.id === event.customerId && event.sequence <= holder.sequence) return;
    const fields = heard.get(event.kind) ?? new Set();
    heard.set(event.kind, fields);
    for (const { field } of event.changes ?? []) fields.add(publicName(field));
    position = Math.max(position, event.position);
    changedAt = event.at;
    isMoved ||= isMove;
    if (holder?.id === event.customerId) holder.sequence = Math.max(holder.sequence, event.sequence);
    wake();
  };
  const unwatchAsked = feed.watch(asked, hear);
  let unwatchHolder = () => {};
  /** Looks up whose record it is now, and follows that one, too. */
  const locate = async () => {
    early ??= [];
    const place = await livePlace(db, asked);
    unwatchHolder();
    unwatchHolder = () => {};
    holder = place.holderId === null ? null : { id: place.holderId, sequence: place.sequence };
    if (holder && holder.id !== asked) unwatchHolder = feed.watch(holder.id, hear);
    position = Math.max(position, place.last);
    const late = early;
    early = null;
    for (const event of late) hear(event);
    return place;
  };
  const message = (types: EventType[], fields: string[], at: string | null): Change => ({
    customerId: holder?.id ?? asked,
    types,
    fields,
    changedAt: at,
    cursor: writeChangeCursor({ position, holderId: holder?.id ?? asked, sequence: holder?.sequence ?? 0 }),
  });

  try {
    await feed.started();
    const { forgotten } = await locate();
    // TypeScript does not see what a function has assigned.
    const current = () => holder as { id: string; sequence: number } | null;
    const first = current();
    if (first && from && from.position < forgotten) throw eventsForgotten(message([], [], null).cursor);
    const isWhereItWas = first && from?.holderId === first.id && from.sequence === first.sequence;
    if (!isWhereItWas) {
      const missed = from ? await missedSince(db, from, asked, first?.id ?? null) : [];
      const types = new Set(missed.map(({ kind }) => eventTypes[kind]));
      yield message([...types], [], missed.at(-1)?.at ?? null);
    }
    if (!first) return;
    while (!signal.aborted) {
      if (heard.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (signal.aborted) resolve();
        });
        continue;
      }
      if (isMoved) {
        isMoved = false;
        await locate();
      }
      const types = [...heard.keys()].map((kind) => eventTypes[kind]);
      const fields = [...new Set([...heard.values()].flatMap((names) => [...names]))];
      heard.clear();
      yield message(types, fields, changedAt);
      if (!current()) return;
    }
  } finally {
    unwatchAsked();
    unwatchHolder();
  }
}

/**
 * What whoever followed a record has missed, oldest first. Of a record that was merged, parted or erased since, its own
 * entries up to that or from that on: the other's are nobody's business. A cursor of anything else says nothing.
 */
async function missedSince(
  db: Db,
  from: ChangePlace,
  asked: string,
  holderId: string | null,
): Promise<MissedEntry[]> {
  const wasItself = from.holderId === asked;
  const isItself = holderId === null || holderId === asked;
  if (from.holderId !== holderId && !wasItself && !isItself) return [];
  const ofItself = !wasItself && isItself;
  const newest = await newestEntries(db, ofItself ? asked : from.holderId, MOST_MISSED);
  const missed = ofItself ? sinceParted(newest) : newest.filter(({ sequence }) => sequence > from.sequence);
  return missed.reverse();
}

/** Of entries, newest first, those that are no part of a merge: from its end on, or after its beginning. */
function sinceParted(newest: MissedEntry[]): MissedEntry[] {
  const moved = newest.findIndex(({ kind }) => kind === 'MERGED_INTO' || kind === 'UNMERGED_FROM');
  if (moved === -1) return newest;
  return newest.slice(0, newest[moved]!.kind === 'UNMERGED_FROM' ? moved + 1 : moved);
}
