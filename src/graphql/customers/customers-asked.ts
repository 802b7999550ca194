import { flawIn } from '../../platform/text/json.js';
import { canonicalPhone } from '../../platform/text/phone-number.js';
import type { CustomerQuery } from '../../reads/customer-search.js';
import { badInput } from '../guard/errors.js';
import { readCursor } from '../paging/cursor.js';
import { type PageArguments, pageAsked } from '../paging/page.js';
import type { CustomerFilter } from './customer-connection.type.js';

const DEEPEST_PAGED = 10_000;
const SHORTEST_SEARCH = 3;
export const CUSTOMERS_SIZES = { usual: 25, most: 200 };

/** The page that is asked for, by cursor or by number. */
export function customersPageAsked(
  list: string,
  { page, ...place }: PageArguments & { page: number | null },
) {
  const { after, last, before } = place;
  if (page != null && [after, last, before].some((one) => one != null)) {
    throw badInput('`page` goes with `first` only.');
  }
  const asked = pageAsked(place, CUSTOMERS_SIZES, (cursor, argument) => readCursor(list, cursor, argument));
  if (page == null) return { ...asked, offset: 0 };
  if (page < 1) throw badInput('`page` must be at least 1.');
  if (page * asked.size > DEEPEST_PAGED) {
    throw badInput(
      `\`page\` covers only the first ${DEEPEST_PAGED} customers. Use \`after\` to go beyond them.`,
    );
  }
  return { ...asked, offset: (page - 1) * asked.size, isInside: page > 1 };
}

/** The query for the customers in the list. */
export function toQuery(
  {
    search,
    actives,
    filter,
  }: { search: string | null; actives: boolean | null; filter: CustomerFilter | null },
  country: string | undefined,
): CustomerQuery {
  if (actives && filter?.status === 'DISABLED')
    throw badInput('`actives` and a DISABLED status exclude each other.');
  const customFields = filter?.customFields?.map(({ number, value }) => ({ number, value: value ?? null }));
  const flaw = flawIn(customFields);
  if (flaw) throw badInput(`\`customFields.${flaw.path.join('.')}\` ${flaw.problem}.`);
  return {
    search: search == null ? undefined : toSearch(search.trim(), country),
    status: actives ? 'ENABLED' : (filter?.status ?? undefined),
    isRegistered: filter?.registered ?? undefined,
    isAnonymous: filter?.anonymous ?? undefined,
    tag: filter?.tag ?? undefined,
    createdFrom: filter?.createdFrom?.toISOString(),
    customFields,
    createdBefore: filter?.createdBefore?.toISOString(),
  };
}

function toSearch(search: string, country: string | undefined) {
  if (search.length < SHORTEST_SEARCH)
    throw badInput(`\`search\` must have at least ${SHORTEST_SEARCH} characters.`);
  if (search.length > 254) throw badInput('`search` must have at most 254 characters.');
  const text = search.toLowerCase();
  return { externalId: text, email: text, phone: phonePrefix(search, country) };
}

/** The beginning in E.164 of a number typed like this; null for any other text. */
function phonePrefix(search: string, country: string | undefined): string | null {
  if (!/^\+?[\d\s().\-/]+$/.test(search)) return null;
  const whole = canonicalPhone(search, country);
  if ('e164' in whole) return whole.e164;
  return `+${search.replace(/\D/g, '').replace(/^00/, '')}`;
}
