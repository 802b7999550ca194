import type { EntityManager } from '@mikro-orm/postgresql';
import type { HistorySource } from '../entities/history-entry.entity.js';
import type { Passwords } from '../platform/passwords.js';
import type { IdentityProviders } from '../platform/proven-identity.js';
import type { Secrets } from '../platform/secrets.js';
import type { Tokens } from '../platform/tokens.js';
import type { Events } from '../repositories/events.js';
import type { Outbox } from '../repositories/outbox.js';
import type { LinkPurpose } from './link-purpose.js';
import type { SecurityEvent } from './security-event.js';

export const scopes = [
  'customers:read',
  'customers:write',
  'customers:merge',
  'customers:erase',
  'till:record',
  'cards:check',
  'contacts:verify',
  'registrations:write',
  'balances:write',
  'campaigns:write',
  'pin:verify',
  'accounts:support',
  'balances:adjust',
  'events:read',
  'webhooks:write',
] as const;
export type Scope = (typeof scopes)[number];

/** On whose behalf a flow runs. */
export type Caller =
  | { kind: 'NOBODY'; id: 'public' }
  /** This service on its own account, or on behalf of what the id names. */
  | { kind: 'SYSTEM'; id: string }
  | {
      kind: 'ANONYMOUS' | 'CUSTOMER';
      id: string;
      sessionId: string | null;
      /** Of records that became part of the customer's own: other systems still know the customer by them. */
      formerIds?: readonly string[];
    }
  | { kind: 'SERVICE' | 'STAFF'; id: string; scopes: readonly Scope[] };

/** Everything a flow may ask for. A flow's signature picks only what it uses. */
export interface World {
  em: EntityManager;
  clock: () => Date;
  caller: Caller;
  /** Where the request came from, for the record. */
  origin: HistorySource;
  /** ISO 3166-1 alpha-2: how a phone number without `+` is read. Without it such a number is refused. */
  defaultCountry?: string | undefined;
  /** Who is told of new customers at the till. */
  shopEmail?: string | undefined;
  /** What other systems are told, with the transaction that makes it true. */
  events: Events;
  /** After an erasure has committed: puts it where a restored backup does not take it back. Never throws. */
  keepErasures: () => Promise<void>;
  /** What customers are told. Use `queueMessage`. */
  outbox: Outbox;
  /** ISO 3166-1 alpha-2: where text messages may go. Null in development: anywhere. */
  smsCountries: readonly string[] | null;
  /** What each service may have us send in a day, to whomever. */
  sendsPerService: number;
  secrets: Secrets;
  passwords: Passwords;
  /** What a new password has to be, beyond what always holds. */
  passwordRules: { minLength: number; brand: string };
  tokens: Tokens;
  /** Who may vouch for customers. They are asked outside of transactions only. */
  identityProviders: IdentityProviders;
  /** The page of the front end where a mailed link leads, with its token. */
  linkTo: (purpose: LinkPurpose, token: string) => string;
  /** Puts on record what somebody watching over the accounts wants to know. */
  audit: (event: SecurityEvent) => void;
}

export type Needs<K extends keyof World> = Pick<World, K>;

/** What it takes to change a customer's data. */
export type Writing = Needs<'em' | 'clock' | 'caller' | 'origin' | 'secrets' | 'defaultCountry'>;

/** The input of a mutation that can be repeated safely. */
export interface Idempotent {
  /** 1 to 255 visible ASCII characters. */
  idempotencyKey?: string | null | undefined;
}
