import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Listen, Listener } from '../../platform/database/servers/listener.js';
import { outsideRequests } from '../../platform/request-scope.js';
import { type EventRow, eventsFrom } from '../../reads/events/page.js';
import type { Db } from '../../tables/db.js';
import { EVENTS_PLACED } from '../../tables/events/sequence.js';

const AT_ONCE = 500;
/** How often to look for new events where nobody tells of them, and where somebody does but might be missed. */
const LOOK_MS = 500;
const LOOK_ANYWAY_MS = 5_000;
const WAIT_AFTER_ERROR_MS = 1_000;

/** The events of all customers as they get their places, read once for a whole process. */
export interface Feed {
  /** Calls `heard` with each event of the customer that gets its place from now on. Returns how to end that. */
  watch(customerId: string, heard: (event: EventRow) => void): () => void;
  /** When this is over, no event is missed whose place is given later. */
  started(): Promise<void>;
  close(): void;
}

/** Reads events as long as somebody watches a customer. docs/decisions/0294. */
export function createFeed(db: Db, listen: Listen | null): Feed {
  const watchers = new EventEmitter().setMaxListeners(0);
  let watching = 0;
  let running: { stopping: AbortController; started: Promise<void> } | undefined;

  const start = () => {
    const stopping = new AbortController();
    const started = Promise.withResolvers<void>();
    // Whoever waits for it is told; nobody may wait for it any more.
    started.promise.catch(() => {});
    const { signal } = stopping;
    let listener: Listener | undefined;
    let wake = () => {};
    let isTold = false;
    const told = () => {
      isTold = true;
      wake();
    };
    const pause = async (ms: number) => {
      if (isTold || signal.aborted) return;
      const waking = new AbortController();
      wake = () => waking.abort();
      await sleep(ms, null, { signal: waking.signal, ref: false }).catch(() => {});
    };

    let position: number | undefined;
    /** Whether there may be more. */
    const look = async (): Promise<boolean> => {
      isTold = false;
      if (position === undefined) {
        position = (await eventsFrom(db, { limit: 1, isBackwards: true })).last;
        started.resolve();
        return true;
      }
      const { last, events } = await eventsFrom(db, { limit: AT_ONCE, from: position });
      for (const event of events) watchers.emit(event.customerId, event);
      const isFull = events.length === AT_ONCE;
      // After a backup was restored, the newest event may be an earlier one.
      position = isFull ? events.at(-1)!.position : last;
      return isFull;
    };
    const run = async () => {
      listener = listen?.(EVENTS_PLACED, told);
      while (!signal.aborted) {
        const hasMore = await look().catch(() => null);
        if (hasMore === null) {
          isTold = false;
          await pause(WAIT_AFTER_ERROR_MS);
        } else if (!hasMore) {
          await pause(listener?.isListening() ? LOOK_ANYWAY_MS : LOOK_MS);
        }
      }
      started.reject(new Error('The feed has ended.'));
    };
    signal.addEventListener('abort', () => {
      listener?.close();
      wake();
    });
    void outsideRequests(run);
    return { stopping, started: started.promise };
  };
  const stop = () => {
    running?.stopping.abort();
    running = undefined;
  };

  return {
    watch(customerId, heard) {
      watching += 1;
      running ??= start();
      watchers.on(customerId, heard);
      let isOn = true;
      return () => {
        if (!isOn) return;
        isOn = false;
        watchers.off(customerId, heard);
        watching -= 1;
        if (watching === 0) stop();
      };
    },
    started: () => running?.started ?? Promise.resolve(),
    close: stop,
  };
}
