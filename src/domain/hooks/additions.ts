import { Attribute } from '../../entities/attribute.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { type AttributeData, MOST_ATTRIBUTES, mergeAttributes } from '../customers/attributes.js';
import { lockCustomer } from '../customers/find.js';
import { tags as tagList } from '../customers/input.js';
import { changed, record } from '../work/history.js';
import { onBehalfOf, type Work } from '../work/work.js';

/** What one hook adds to the customer. */
export interface Addition {
  hookId: string;
  tags: string[];
  attributes: AttributeData[];
}

/**
 * Adds to the customer what hooks have answered, in their names. A list that would become too long is left as it is: the
 * flow has been allowed, and nobody could correct the answer.
 */
export async function add(work: Work, customerId: string, additions: readonly Addition[]): Promise<void> {
  const customer = await lockCustomer(work, customerId);
  if (!customer) return;
  for (const addition of additions) {
    const { hookId, tags, attributes } = addition;
    const self = onBehalfOf(work, { kind: 'SYSTEM', id: `hook ${hookId}` });
    const leftOut = () =>
      work.audit({ event: 'hook-addition-left-out', customerId, reason: `${hookId} list too long` });

    const longer = [...new Set([...customer.tags, ...tags])];
    const tagChange = tagList.safeParse(longer).success ? changed('tags', customer.tags, longer) : null;
    if (!tagChange) leftOut();
    else if (tagChange.length > 0) {
      customer.tags = longer;
      record(self, customerId, 'TAGS_CHANGED', tagChange);
    }
    const hasRoom = await hasRoomFor(work, customer, attributes);
    if (!hasRoom) leftOut();
    const attributeChange = hasRoom ? await mergeAttributes(self, customer, attributes) : [];
    if (attributeChange.length > 0) record(self, customerId, 'ATTRIBUTES_CHANGED', attributeChange);
    if ((tagChange?.length ?? 0) + attributeChange.length > 0) customer.touch(work.now);
    // What the next hook adds is compared with it.
    await work.em.flush();
  }
}

async function hasRoomFor(work: Work, customer: Customer, attributes: readonly AttributeData[]) {
  if (attributes.length === 0) return true;
  const listed = await work.em.find(Attribute, { customer });
  const names = new Set([...listed, ...attributes].map(({ name }) => name));
  return names.size <= MOST_ATTRIBUTES || names.size === listed.length;
}
