import type { EntityManager } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { CustomerStatus, Sex } from '../entities/customer.entity.js';
import type { JsonValue } from '../platform/json.js';

/** What the graph reads of a customer: a plain row, as PostgreSQL wrote it. Times are ISO 8601 in UTC. */
export interface CustomerRow {
  id: string;
  uuid: string;
  externalId: string | null;
  customId: string | null;
  code: string;
  status: CustomerStatus;
  registered: boolean;
  anonymous: boolean;
  firstName: string | null;
  lastName: string | null;
  displayName: string | null;
  sex: Sex;
  birthDate: string | null;
  avatarUrl: string | null;
  company: string | null;
  language: string | null;
  address: Record<string, string | number | null>;
  email: string | null;
  phone: string | null;
  tags: string[];
  metadata: JsonValue;
  customDate: string | null;
  customField: string | null;
  createdAt: string;
  updatedAt: string;
  lastActivityAt: string | null;
  version: number;
}

const primaryContact = (type: string) => sql`(
  select contact.value from contact
  where contact.customer_id = c.id and contact.type = ${sql.lit(type)} and contact.is_primary)`;

const columns = sql`
  c.id, c.uuid, c.external_id as "externalId", c.custom_id as "customId", c.code, c.status,
  c.is_registered as registered, c.is_anonymous as anonymous, c.first_name as "firstName",
  c.last_name as "lastName", c.display_name as "displayName", c.sex, c.birth_date as "birthDate",
  c.avatar_url as "avatarUrl", c.company, c.language,
  json_build_object('street1', c.street1, 'street2', c.street2, 'city', c.city, 'province', c.province,
    'postalCode', c.postal_code, 'countryCode', c.country_code, 'latitude', c.latitude,
    'longitude', c.longitude) as address,
  ${primaryContact('EMAIL')} as email, ${primaryContact('PHONE')} as phone,
  c.tags, c.metadata, c.custom_date as "customDate", c.custom_field as "customField",
  c.created_at as "createdAt", c.updated_at as "updatedAt", c.last_activity_at as "lastActivityAt", c.version`;

/** Customers from `source`, which ends in whatever follows `from customer c`. */
export async function readCustomers(em: EntityManager, source: RawBuilder<unknown>): Promise<CustomerRow[]> {
  const { rows } = await sql<{ row: CustomerRow }>`
    select row_to_json(found) as row from (select ${columns} from customer c ${source}) found`.execute(
    em.getKysely(),
  );
  return rows.map(({ row }) => row);
}

export const customersByIds = (em: EntityManager, ids: readonly string[]): Promise<CustomerRow[]> =>
  readCustomers(em, sql`where c.id = any(${ids.filter((id) => isUuid(id))}::uuid[])`);

export const customersByExternalIds = (em: EntityManager, ids: readonly string[]): Promise<CustomerRow[]> =>
  readCustomers(em, sql`where c.external_id = any(${[...ids]}::text[])`);

export const customersByCodes = (em: EntityManager, codes: readonly string[]): Promise<CustomerRow[]> =>
  readCustomers(em, sql`where c.code = any(${[...codes]}::text[])`);
