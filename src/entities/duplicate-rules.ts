/**
 * What two records may have in common, and how much it says, out of 100. Weights add up, to 100 at most. Our own
 * judgement: no source gives numbers. Pairs are stored with their weights, so whoever changes a rule or a weight makes
 * the job begin anew, by a migration that empties `duplicate_key` and `background_job.bookmark`.
 */
export const duplicateWeights = {
  SAME_EMAIL: 60,
  SAME_NAME_AND_BIRTH_DATE: 60,
  SAME_CUSTOM_ID: 50,
  SAME_PHONE: 40,
  SAME_CARD: 30,
  SAME_EMAIL_NAME_AND_NAME: 30,
} as const;
export type DuplicateRule = keyof typeof duplicateWeights;
export const duplicateRules = Object.keys(duplicateWeights) as DuplicateRule[];

/** A value shared by more records than this is a switchboard or made up, and proves nothing. */
export const MOST_SHARING = 10;
