import { ProtectedTag } from '../../entities/protected-tag.entity.js';
import { holds } from '../work/scopes.js';
import type { Work } from '../work/work.js';

/**
 * A tag in the form in which it is compared with protected ones: without case, accents, blanks, and characters that
 * nobody sees. Who reads ` ＶIP` reads `vip`.
 */
export const foldedTag = (tag: string) =>
  tag
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\s]/gu, '')
    .toLowerCase();

/**
 * The protected tags among those that a change of the list would give or take, unless the caller is one who may. What
 * stays on the list is no change, so that a list can be saved as it was read.
 */
export async function barredTags(
  work: Work,
  from: readonly string[],
  to: readonly string[],
): Promise<string[]> {
  if (holds(work.caller, 'customers:write')) return [];
  const touched = [...to.filter((tag) => !from.includes(tag)), ...from.filter((tag) => !to.includes(tag))];
  if (touched.length === 0) return [];
  const found = await work.em.find(ProtectedTag, { folded: { $in: touched.map(foldedTag) } });
  const known = new Set(found.map(({ folded }) => folded));
  return touched.filter((tag) => known.has(foldedTag(tag)));
}
