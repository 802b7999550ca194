import { flawIn } from '../../../platform/text/json.js';
import type { CustomerQuery } from '../../../reads/listing/conditions.js';
import { badInput } from '../../guard/errors.js';
import { type PlaceText, readCursor } from '../../paging/cursor.js';
import { type PageArguments, pageAsked } from '../../paging/page.js';
import type { CustomerFilter } from './customer-connection.type.js';

const DEEPEST_PAGED = 10_000;
export const MOST_TAGS = 20;
const LONGEST_TAG = 100;
export const CUSTOMERS_SIZES = { usual: 25, most: 200 };

/** The page that is asked for, by cursor or by number. */
export function customersPageAsked(
  list: string,
  text: PlaceText,
  { page, ...place }: PageArguments & { page: number | null },
) {
  const { after, last, before } = place;
  if (page != null && [after, last, before].some((one) => one != null)) {
    throw badInput('`page` goes with `first` only.');
  }
  const asked = pageAsked(place, CUSTOMERS_SIZES, (cursor, argument) =>
    readCursor(list, cursor, argument, text),
  );
  if (page == null) return { ...asked, offset: 0 };
  if (page < 1) throw badInput('`page` must be at least 1.');
  if (page * asked.size > DEEPEST_PAGED) {
    throw badInput(
      `\`page\` covers only the first ${DEEPEST_PAGED} customers. Use \`after\` to go beyond them.`,
    );
  }
  return { ...asked, offset: (page - 1) * asked.size, isInside: page > 1 };
}

/** The query for the customers in the list, without what is searched for. */
export function toQuery({
  actives,
  filter,
}: {
  actives: boolean | null;
  filter: CustomerFilter | null;
}): CustomerQuery {
  if (actives && filter?.status === 'DISABLED')
    throw badInput('`actives` and a DISABLED status exclude each other.');
  const customFields = filter?.customFields?.map(({ number, value }) => ({ number, value: value ?? null }));
  const flaw = flawIn(customFields);
  if (flaw) throw badInput(`\`customFields.${flaw.path.join('.')}\` ${flaw.problem}.`);
  const all = [...tagsIn('tagsAll', filter?.tagsAll), ...(filter?.tag == null ? [] : [filter.tag])];
  const any = tagsIn('tagsAny', filter?.tagsAny);
  return {
    status: actives ? 'ENABLED' : (filter?.status ?? undefined),
    isRegistered: filter?.registered ?? undefined,
    isAnonymous: filter?.anonymous ?? undefined,
    tagsAll: all.length > 0 ? all : undefined,
    tagsAny: any.length > 0 ? any : undefined,
    groupId: filter?.groupId ?? undefined,
    customFields: customFields?.length ? customFields : undefined,
    createdFrom: filter?.createdFrom?.toISOString(),
    createdBefore: filter?.createdBefore?.toISOString(),
    updatedFrom: filter?.updatedFrom?.toISOString(),
  };
}

function tagsIn(name: string, tags: string[] | null | undefined): string[] {
  if (tags == null) return [];
  if (tags.length < 1 || tags.length > MOST_TAGS)
    throw badInput(`\`${name}\` must name 1 to ${MOST_TAGS} tags.`);
  if (tags.some((tag) => tag.length > LONGEST_TAG))
    throw badInput(`A tag in \`${name}\` must have at most ${LONGEST_TAG} characters.`);
  return [...new Set(tags)];
}
