/** What another system may say of the erasure of a person. */
export const acknowledgements = ['DONE', 'NOTHING_HELD', 'REFUSED'] as const;
export type Acknowledgement = (typeof acknowledgements)[number];

/** By what a person was erased. */
export const erasureCauses = ['ACCOUNT_DELETED', 'CUSTOMER_DELETED', 'CUSTOMER_ERASED'] as const;
export type ErasureCause = (typeof erasureCauses)[number];
