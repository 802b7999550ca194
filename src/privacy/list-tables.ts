import { sql } from 'kysely';
import { content, fact, owned, type Table, technical } from './personal-column.js';

/** What a customer has several of, and what staff say of them: deleted with the customer, as all of personal-tables.ts. */
export const listTables: Record<string, Table> = {
  // Of the receivers too, who may be other people: nobody would look for them anywhere but here.
  address_entry: owned({
    id: fact,
    name: content,
    company: content,
    street1: content,
    street2: content,
    city: content,
    province: content,
    postal_code: content,
    country_code: content,
    phone: content,
    is_default_billing: fact,
    is_default_shipping: fact,
    created_at: fact,
    updated_at: fact,
  }),
  // Customers do not see what staff note, and have a right to know it: GDPR, article 15. Who noted it is about the
  // employee.
  customer_note: owned({ id: fact, text: content, author_id: technical, created_at: fact }),
  group_membership: owned({
    id: technical,
    group_id: {
      ...fact,
      as: 'group',
      shows: sql`(select customer_group.name from customer_group where customer_group.id = group_id)`,
    },
    added_at: fact,
  }),
};
