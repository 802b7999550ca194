import { TransactionContext } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { HistorySource } from '../../entities/history-entry.entity.js';
import type { IdentityProviders } from '../../platform/providers/proven-identity.js';
import type { Passwords } from '../../platform/secrets/passwords.js';
import type { Secrets } from '../../platform/secrets/secrets.js';
import type { Tokens } from '../../platform/secrets/tokens.js';
import type { Db, Reader } from '../../tables/db.js';
import type { Events } from '../../tables/messages/events.js';
import type { Outbox } from '../../tables/messages/outbox.js';
import type { LinkPurpose } from '../proofs/link-purpose.js';
import type { Caller } from './caller.js';
import type { SecurityEvent } from './security-event.js';
import { createTries, type Tries } from './tries.js';

/** The door to the database. Only `transaction` opens it, and only `createWorld` makes a world that has it. */
export const outside: unique symbol = Symbol('outside');

/** What is the same whoever calls. */
export interface Surroundings {
  readonly clock: () => Date;
  /** ISO 3166-1 alpha-2: how a phone number without `+` is read. Without it such a number is refused. */
  readonly defaultCountry?: string | undefined;
  /** Who is told of new customers at the till. */
  readonly shopEmail?: string | undefined;
  /** What other systems are told, with the transaction that makes it true. */
  readonly events: Events;
  /** After an erasure has committed: puts it where a restored backup does not take it back. Never throws. */
  readonly keepErasures: () => Promise<void>;
  /** What customers are told. Use `queueMessage`. */
  readonly outbox: Outbox;
  /** ISO 3166-1 alpha-2: where text messages may go. Null in development: anywhere. */
  readonly smsCountries: readonly string[] | null;
  /** What each service may have us send in a day, to whomever. */
  readonly sendsPerService: number;
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  /** What a new password has to be, beyond what always holds. */
  readonly passwordRules: { minLength: number; brand: string };
  readonly tokens: Tokens;
  /** Who may vouch for customers. They are asked outside of transactions only. */
  readonly identityProviders: IdentityProviders;
  /** The page of the front end where a mailed link leads, with its token. */
  readonly linkTo: (purpose: LinkPurpose, token: string) => string;
  /** Puts on record, at once, what somebody watching over the accounts wants to know. */
  readonly audit: (event: SecurityEvent) => void;
  /** For what went wrong after a commit: the answer stays, and somebody has to look. */
  readonly reportError: (error: unknown) => void;
}

/** What a flow starts with, outside of every transaction: it reads and asks, and changes nothing. */
export interface World extends Surroundings {
  readonly [outside]: EntityManager;
  /** What is committed. Refuses inside a transaction, where it would wait for another connection. */
  readonly read: Reader;
  /** Counts tries in statements of their own: a try stays counted whatever becomes of a transaction. */
  readonly tries: Tries;
  readonly caller: Caller;
  /** Where the request came from, for the record. */
  readonly origin: HistorySource;
}

/** The world of one call. */
export function createWorld<Parts extends Pick<World, 'clock'>>(
  em: EntityManager,
  parts: Parts,
): Parts & Pick<World, typeof outside | 'read' | 'tries'> {
  const db: Db = em.getKysely();
  const read = guarded(db);
  return { ...parts, [outside]: em, read, tries: createTries(() => outsideOnly(db), parts.clock) };
}

function guarded(db: Db): Reader {
  const selectFrom = ((from: never) => outsideOnly(db).selectFrom(from)) as Db['selectFrom'];
  return { selectFrom, getExecutor: () => outsideOnly(db).getExecutor() };
}

function outsideOnly(db: Db): Db {
  refuseInside();
  return db;
}

/** For what the types cannot see: a closure inside a transaction that still uses the world around it. */
export function refuseInside(): void {
  if (!TransactionContext.currentTransactionContext()) return;
  throw new Error(
    'This is inside a transaction: use its `work`. The world outside would wait for it forever.',
  );
}
