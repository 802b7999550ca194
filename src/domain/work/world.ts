import { TransactionContext } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { HistorySource } from '../../entities/history-entry.entity.js';
import type { Outbound } from '../../platform/outbound/outbound.js';
import type { IdentityProviders } from '../../platform/providers/proven-identity.js';
import type { Passwords } from '../../platform/secrets/passwords.js';
import type { Sealing } from '../../platform/secrets/sealing.js';
import type { Secrets } from '../../platform/secrets/secrets.js';
import type { Tokens } from '../../platform/secrets/tokens.js';
import type { Db, Reader } from '../../tables/db.js';
import type { Outbox } from '../../tables/messages/outbox.js';
import type { Hooks } from '../hooks/hook.js';
import type { LinkPurpose } from '../proofs/link-purpose.js';
import type { Caller } from './caller.js';
import type { SecurityEvent } from './security-event.js';
import { createTries, type Tries } from './tries.js';

/** The key to the database. Only `transaction` uses it, and only `createWorld` makes a world with it. */
export const outside: unique symbol = Symbol('outside');

/** The part of the world that is the same for every caller. */
export interface Surroundings {
  readonly clock: () => Date;
  /** ISO 3166-1 alpha-2 country for phone numbers without `+`. Without it such a number is refused. */
  readonly defaultCountry?: string | undefined;
  /** The shop's address, told about new customers at the till. */
  readonly shopEmail?: string | undefined;
  /** The back office's page about a customer; without one the shop's mail has no link. */
  readonly linkToCustomer?: ((customer: { id: string; code: string }) => string) | undefined;
  /** After an erasure has committed: writes it where restoring a backup does not remove it. Never throws. */
  readonly keepErasures: () => Promise<void>;
  /** Messages to customers. Use `queueMessage`. */
  readonly outbox: Outbox;
  /** For so many days it is known what customers were. Null: for as long as they are there. */
  readonly pastDays: number | null;
  /** The URI of this service, as its tokens and events name it. */
  readonly issuer: string;
  /** For so many days other systems can read what has happened. */
  readonly eventDays: number;
  /** So many days other systems have to acknowledge an erasure. */
  readonly acknowledgeDays: number;
  /** ISO 3166-1 alpha-2 countries that text messages may go to. Null in development: all. */
  readonly smsCountries: readonly string[] | null;
  /** Messages that each service may have us send in a day, to any receiver. */
  readonly sendsPerService: number;
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  /** Configurable rules for a new password, on top of the fixed ones. */
  readonly passwordRules: { minLength: number; brand: string };
  readonly tokens: Tokens;
  /** Providers that prove customers' identities. They are called outside transactions only. */
  readonly identityProviders: IdentityProviders;
  /** Calls addresses that staff have entered. Outside transactions only. */
  readonly outbound: Pick<Outbound, 'post' | 'problemWith'>;
  /** The same for the address of the settings, which may be in a network of the operator's. */
  readonly outboundOfSettings: Pick<Outbound, 'post'>;
  /** Programs of others that are asked before a flow. They are called outside transactions only. */
  readonly hooks: Hooks;
  /** Seals what has to be read again, such as secrets that we sign with. */
  readonly sealing: Sealing;
  /** The front end's page that a mailed link leads to, with its token. */
  readonly linkTo: (purpose: LinkPurpose, token: string) => string;
  /** Logs a security event at once. */
  readonly audit: (event: SecurityEvent) => void;
  /** Reports a failure after a commit: the answer stays, and an operator has to look at it. */
  readonly reportError: (error: unknown) => void;
}

/** The context a flow starts with, outside any transaction: it reads and asks, and changes nothing. */
export interface World extends Surroundings {
  readonly [outside]: EntityManager;
  /** Reads committed data. Throws inside a transaction, where it would wait for another connection. */
  readonly read: Reader;
  /** Counts tries in statements of their own: a try stays counted whatever becomes of a transaction. */
  readonly tries: Tries;
  readonly caller: Caller;
  /** The origin of the request, for the history. */
  readonly origin: HistorySource;
  /** The language that the request asks to be answered in (`Accept-Language`), in canonical form; few flows ask. */
  readonly language?: () => string | null;
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

/** Catches what the types cannot see: a closure inside a transaction that still uses the world around it. */
export function refuseInside(): void {
  if (!TransactionContext.currentTransactionContext()) return;
  throw new Error(
    'This is inside a transaction: use its `work`. The world outside would wait for it forever.',
  );
}
