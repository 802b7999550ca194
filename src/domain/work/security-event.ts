/** An event that operators monitor (ASVS 5.0, 16.3). Ids only: never an address, a code or a token. */
export interface SecurityEvent {
  event:
    | 'sign-in-succeeded'
    | 'sign-in-failed'
    | 'sign-in-throttled'
    | 'registered'
    | 'account-claimed'
    | 'code-rejected'
    | 'send-throttled'
    | 'notice-withheld'
    | 'sessions-revoked'
    | 'refresh-token-reused'
    | 'card-checked'
    | 'card-rejected'
    | 'pin-rejected'
    | 'password-rejected'
    | 'password-changed'
    | 'recovery-sent'
    | 'pin-reset'
    | 'email-changed'
    | 'email-change-reverted'
    | 'phone-changed'
    | 'account-deleted'
    | 'customer-deleted'
    | 'customer-erased'
    | 'erasure-reapplied'
    | 'erasure-acknowledged'
    | 'erasures-overdue'
    | 'data-exported'
    | 'customers-imported'
    | 'visitor-adopted'
    | 'identity-rejected'
    | 'identity-throttled'
    | 'identity-provider-unavailable'
    | 'identity-linked'
    | 'identity-unlinked'
    | 'customers-merged'
    | 'customers-unmerged'
    | 'access-denied'
    | 'staff-action'
    | 'refused-by-hook'
    | 'hook-addition-left-out';
  customerId?: string | undefined;
  reason?: string | undefined;
  /** The other customer, where there are two. */
  otherCustomerId?: string | undefined;
  /** The root field of the graph, such as `Mutation.deleteCustomer`. */
  operation?: string;
  /** The ids that an employee's action named or returned. */
  targets?: string[];
  /** The result: the type of the answer, if it has one. */
  outcome?: string;
  /** The caller on whose behalf the flow ran, filled in where flows are called. */
  callerKind?: string;
  callerId?: string;
}
