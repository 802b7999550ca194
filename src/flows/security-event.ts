/** What an operator watches for (ASVS 5.0, 16.3). Ids only: never an address, a code or a token. */
export interface SecurityEvent {
  event:
    | 'sign-in-succeeded'
    | 'sign-in-failed'
    | 'sign-in-throttled'
    | 'registered'
    | 'account-claimed'
    | 'code-rejected'
    | 'send-throttled'
    | 'sessions-revoked'
    | 'refresh-token-reused'
    | 'card-checked'
    | 'pin-rejected'
    | 'password-rejected'
    | 'password-changed'
    | 'email-changed'
    | 'email-change-reverted'
    | 'phone-changed'
    | 'account-deleted'
    | 'visitor-adopted'
    | 'identity-rejected'
    | 'identity-throttled'
    | 'identity-provider-unavailable'
    | 'identity-linked'
    | 'identity-unlinked';
  customerId?: string | undefined;
  reason?: string | undefined;
  /** On whose behalf, filled in where flows are called. */
  callerKind?: string;
  callerId?: string;
}
