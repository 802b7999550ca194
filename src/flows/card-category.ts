import type { EntityManager } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { CardCategory } from '../entities/card.entity.js';

/** The category with this id; null when none was asked for. */
export async function cardCategoryOf(
  em: EntityManager,
  id: string | null | undefined,
): Promise<CardCategory | null | 'unknown'> {
  if (id == null) return null;
  return (isUuid(id) && (await em.findOne(CardCategory, id))) || 'unknown';
}
