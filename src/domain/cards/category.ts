import { validate as isUuid } from 'uuid';
import { CardCategory } from '../../entities/card.entity.js';
import { cardCategoriesByIds } from '../../reads/children/cards.js';
import type { Work } from '../work/work.js';
import type { World } from '../work/world.js';

/** The category with this id; null when no id is given. */
export async function cardCategoryOf(
  work: Work,
  id: string | null | undefined,
): Promise<CardCategory | null | 'unknown'> {
  if (id == null) return null;
  return (isUuid(id) && (await work.em.findOne(CardCategory, id))) || 'unknown';
}

/** Whether a category with this id exists; true when no id is given. */
export const isCardCategory = async ({ read }: Pick<World, 'read'>, id: string | null | undefined) =>
  id == null || (await cardCategoriesByIds(read, [id])).length === 1;
