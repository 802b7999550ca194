/** Seconds for which an answer may be kept: within this time everybody sees what staff have changed. */
const CATALOGUE_SECONDS = 60;

export type CacheHint = { maxAge: number } | { inheritMaxAge: true };

/**
 * How long answers may be kept outside of this service, by type and by field: `@cacheControl` in the SDL. A type's hint
 * holds wherever the type is returned. Every other root field, and every other object, is 0: an answer that contains it
 * is not kept at all.
 *
 * Only what is the same for everybody, with or without a token, has a hint here.
 */
export const cacheHints: Record<string, CacheHint> = {
  LoyaltyCampaign: { maxAge: CATALOGUE_SECONDS },
  LoyaltyCardCategory: { maxAge: CATALOGUE_SECONDS },
  CustomerTopic: { maxAge: CATALOGUE_SECONDS },
  CustomerDataFields: { inheritMaxAge: true },
  CustomerDataField: { inheritMaxAge: true },
  CustomerDataFieldLabel: { inheritMaxAge: true },
  // Needs a scope, and what staff read is on record each time.
  'Query.customFieldDefinitions': { maxAge: 0 },
};

/**
 * As Apollo's servers and routers read it. Without their `scope`: none of our hints has one, and its enum would be a type of
 * the supergraph that no field uses, of which composition complains.
 */
export const cacheControlSdl = `"""
How long what is answered may be kept. Without it, a root field and an object may not be kept at all, and a plain value as long as what it belongs to.
"""
directive @cacheControl(
  """Seconds."""
  maxAge: Int
  """True takes the seconds of the field above."""
  inheritMaxAge: Boolean
) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION`;
