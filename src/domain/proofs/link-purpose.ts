/**
 * The purpose of a token in a link. RECOVERY goes to an address that staff vouched for, and opens nothing before a wait
 * is over.
 */
export type LinkPurpose = 'PASSWORD_RESET' | 'RECOVERY' | 'EMAIL_CHANGE' | 'EMAIL_REVERT';
