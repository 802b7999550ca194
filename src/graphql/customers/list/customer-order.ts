import { registerEnumType } from 'type-graphql';
import type { CustomerSortKey } from '../../../reads/listing/order.js';
import type { PlaceText } from '../../paging/cursor.js';
import { asEnum } from '../../schema/enums.js';

export const CustomerOrder = asEnum([
  'CREATED_AT_ASC',
  'CREATED_AT_DESC',
  'NAME_ASC',
  'NAME_DESC',
  'UPDATED_AT_ASC',
  'UPDATED_AT_DESC',
  'LAST_ACTIVITY_AT_ASC',
  'LAST_ACTIVITY_AT_DESC',
]);
export type CustomerOrder = keyof typeof CustomerOrder;

registerEnumType(CustomerOrder, {
  name: 'CustomerOrder',
  description: 'The order of a list of customers. Ties are broken by id.',
  valuesConfig: {
    CREATED_AT_ASC: { description: 'Oldest first.' },
    CREATED_AT_DESC: { description: 'Newest first.' },
    NAME_ASC: {
      description:
        'By last name and then first name, or else by display name or company, regardless of accents and capitals. Customers who have none of these come last.',
    },
    NAME_DESC: { description: 'NAME_ASC backwards: customers who have no name come first.' },
    UPDATED_AT_ASC: { description: 'Changed longest ago first.' },
    UPDATED_AT_DESC: { description: 'Changed last first.' },
    LAST_ACTIVITY_AT_ASC: {
      description: 'Active longest ago first, and before them customers of whom no activity is known.',
    },
    LAST_ACTIVITY_AT_DESC: {
      description: 'Active last first, and after all others customers of whom no activity is known.',
    },
  },
});

/** What the order sorts by, and how a cursor of such a list writes a place in it. */
export function sortedBy(order: CustomerOrder): {
  by: CustomerSortKey;
  isDescending: boolean;
  text: PlaceText;
} {
  const isDescending = order.endsWith('_DESC');
  const by = order.replace(/_(?:ASC|DESC)$/, '') as CustomerSortKey;
  const text = by === 'NAME' ? 'NAME' : by === 'LAST_ACTIVITY_AT' ? 'TIME_OR_NEVER' : 'TIME';
  return { by, isDescending, text };
}
