import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CardStatus } from '../entities/card.entity.js';
import type { ChildOf } from './json-rows.js';

export interface CardRow {
  id: string;
  number: string;
  fidelyCode: string;
  status: CardStatus;
  issuedAt: string;
  category: { id: string; name: string } | null;
}

/** The card a customer uses now: the one that has not been replaced. */
export const cardOf: ChildOf = (customerId) => sql`(
  select json_build_object('id', card.id, 'number', card.number, 'fidelyCode', card.fidely_code,
    'status', card.status, 'issuedAt', card.issued_at,
    'category', case when category.id is not null
      then json_build_object('id', category.id, 'name', category.name) end)
  from card left join card_category category on category.id = card.category_id
  where card.customer_id = ${customerId} and card.status <> 'REPLACED')`;

export interface CardCategoryRow {
  id: string;
  name: string;
}

export async function allCardCategories(em: EntityManager): Promise<CardCategoryRow[]> {
  const { rows } = await sql<CardCategoryRow>`
    select id, name from card_category order by created_at, id`.execute(em.getKysely());
  return rows;
}

export async function cardCategoriesByIds(
  em: EntityManager,
  ids: readonly string[],
): Promise<CardCategoryRow[]> {
  const { rows } = await sql<CardCategoryRow>`
    select id, name from card_category where id = any(${[...ids]}::uuid[])`.execute(em.getKysely());
  return rows;
}
