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

/** Whether newcomers may have a card of the category with this id; true when no id is given. */
export async function isOpenCategory({ read }: Pick<World, 'read'>, id: string | null | undefined) {
  if (id == null) return true;
  const [category] = await cardCategoriesByIds(read, [id]);
  return category?.openToRegistration ?? false;
}
