/** The purpose of a token in a mailed link. */
export type LinkPurpose = 'PASSWORD_RESET' | 'EMAIL_CHANGE' | 'EMAIL_REVERT';
