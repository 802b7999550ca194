import { sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { CampaignKind, ExpiryRule } from '../entities/campaign.entity.js';
import type { Reader } from '../tables/db.js';
import type { CustomFieldRow } from './custom-fields.js';

export interface CampaignFieldRow {
  name: string;
  visible: boolean;
  mandatory: boolean;
  labels: Array<{ language: string; text: string }>;
  wordingVersion: string | null;
  position: number;
  isConsent: boolean;
  /** The custom field of this name, if it is one. */
  custom: Pick<CustomFieldRow, 'number' | 'type' | 'choices'> | null;
}

export interface CampaignRow {
  id: string;
  name: string;
  kind: CampaignKind;
  currency: string | null;
  createdAt: string;
  startsAt: string | null;
  endsAt: string | null;
  redeemableUntil: string | null;
  closedAt: string | null;
  timeZone: string;
  expiry: { rule: ExpiryRule; count: number } | null;
  expiryNoticeDays: number | null;
  customerDataFields: {
    customDataFields: CampaignFieldRow[];
    privacyCustomDataFields: CampaignFieldRow[];
  };
}

const fields = (section: string) => sql`coalesce((
  select json_agg(json_build_object('name', f.name, 'visible', f.is_visible, 'mandatory', f.is_mandatory,
    'wordingVersion', f.wording_version, 'position', f.position, 'isConsent', f.section = 'PRIVACY',
    'custom', (select json_build_object('number', c.number, 'type', c.type, 'choices', c.choices)
      from custom_field c where c.name = f.name and f.section = 'DATA'),
    'labels', (select coalesce(json_agg(json_build_object('language', key, 'text', value) order by key), '[]')
      from json_each_text(f.labels))) order by f.position, f.name)
  from campaign_field f where f.campaign_id = campaign.id and f.section = ${sql.lit(section)}), '[]')`;

const campaignJson = sql`json_build_object('id', id, 'name', name, 'kind', kind, 'currency', currency,
  'createdAt', created_at, 'startsAt', starts_at, 'endsAt', ends_at, 'redeemableUntil', redeemable_until,
  'closedAt', closed_at, 'timeZone', time_zone, 'expiryNoticeDays', expiry_notice_days,
  'expiry', case when expiry_rule is not null then json_build_object('rule', expiry_rule, 'count', expiry_count) end,
  'customerDataFields', json_build_object(
    'customDataFields', ${fields('DATA')}, 'privacyCustomDataFields', ${fields('PRIVACY')}))`;

export async function allCampaigns(db: Reader): Promise<CampaignRow[]> {
  const { rows } = await sql<{ row: CampaignRow }>`
    select ${campaignJson} as row from campaign order by created_at, id`.execute(db);
  return rows.map(({ row }) => row);
}

export async function campaignsByIds(db: Reader, ids: readonly string[]): Promise<CampaignRow[]> {
  const { rows } = await sql<{ row: CampaignRow }>`
    select ${campaignJson} as row from campaign
    where id = any(${ids.filter((id) => isUuid(id))}::uuid[])`.execute(db);
  return rows.map(({ row }) => row);
}

/** Whether both this program and the database know a time zone by this name. */
export async function isTimeZone(db: Reader, name: string): Promise<boolean> {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  const { rows } = await sql`select from pg_timezone_names where name = ${name}`.execute(db);
  return rows.length > 0;
}
