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
  'consents:check',
  'erasures:acknowledge',
  'webhooks:write',
  'hooks:write',
] as const;
export type Scope = (typeof scopes)[number];

/** The caller on whose behalf a flow runs. */
export type Caller =
  | { kind: 'NOBODY'; id: 'public' }
  /** This service itself, or on behalf of what the id names. */
  | { kind: 'SYSTEM'; id: string }
  | {
      kind: 'ANONYMOUS' | 'CUSTOMER';
      id: string;
      sessionId: string | null;
      /** Ids of records merged into the customer's own, by which other systems still know them. */
      formerIds?: readonly string[];
    }
  | { kind: 'SERVICE' | 'STAFF'; id: string; scopes: readonly Scope[] };

/** A customer acting for themselves, signed in or just proved. */
export const asCustomer = (id: string, sessionId: string | null = null) =>
  ({ kind: 'CUSTOMER', id, sessionId }) as const satisfies Caller;
