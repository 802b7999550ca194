import { type RawBuilder, sql } from 'kysely';
import { validate as isUuid } from 'uuid';
import type { CardStatus } from '../../entities/card.entity.js';
import type { Reader } from '../../tables/db.js';
import { type ChildOf, type Columns, jsonObject, select } from '../json-rows.js';

export interface CardRow {
  id: string;
  number: string;
  barcode: string;
  status: CardStatus;
  issuedAt: string;
  category: CardCategoryRow | null;
}

const categoryColumns: Record<keyof CardCategoryRow, RawBuilder<unknown>> = {
  id: sql`category.id`,
  name: sql`category.name`,
  openToRegistration: sql`category.is_open_to_registration`,
};

const columns: Record<keyof CardRow, Columns[string]> = {
  id: sql`id`,
  number: sql`number`,
  barcode: sql`fidely_code`,
  status: sql`status`,
  issuedAt: sql`issued_at`,
  category: (parts) =>
    jsonObject(sql`
      select ${select(categoryColumns, parts)} from card_category category
      where category.id = card.category_id`),
};
export const cardColumns = Object.keys(columns);

/** The customer's card in use. */
export const cardOf: ChildOf = (customerId, wanted) =>
  jsonObject(sql`
    select ${select(columns, wanted)} from card
    where customer_id = ${customerId} and card.status in ('ACTIVE', 'BLOCKED')`);

/** Whose a card is or was, and their card in use, which is this one unless it was replaced or came with a merge. */
export interface HeldCard {
  customerId: string;
  inUse: CardRow | null;
}

export async function heldCardsByIds(db: Reader, ids: readonly string[]): Promise<Map<string, HeldCard>> {
  const { rows } = await sql<HeldCard & { id: string }>`
    select held.id, held.customer_id as "customerId", ${cardOf(sql`held.customer_id`)} as "inUse"
    from card held where held.id = any(${ids.filter((id) => isUuid(id))}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, ...held }) => [id, held]));
}

export interface CardCategoryRow {
  id: string;
  name: string;
  /** Whether newcomers may take a card of it for themselves. */
  openToRegistration: boolean;
}

export async function allCardCategories(db: Reader): Promise<CardCategoryRow[]> {
  const { rows } = await sql<CardCategoryRow>`
    select ${select(categoryColumns, undefined)} from card_category category order by created_at, id`.execute(
    db,
  );
  return rows;
}

export async function cardCategoriesByIds(db: Reader, ids: readonly string[]): Promise<CardCategoryRow[]> {
  const { rows } = await sql<CardCategoryRow>`
    select ${select(categoryColumns, undefined)} from card_category category where id = any(${ids.filter((id) => isUuid(id))}::uuid[])`.execute(
    db,
  );
  return rows;
}
