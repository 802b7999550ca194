/** What a token in a mailed link is good for. */
export type LinkPurpose = 'PASSWORD_RESET' | 'EMAIL_CHANGE' | 'EMAIL_REVERT';
