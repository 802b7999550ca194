import type { Contact } from '../../entities/contact.entity.js';
import type { Customer } from '../../entities/customer.entity.js';
import { HistoryEntry } from '../../entities/history-entry.entity.js';
import type { HistoryKind } from '../../entities/history-kinds.js';
import { canonicalEmail } from '../../platform/text/email-address.js';
import type { Work } from '../work/work.js';

/** What a contact refused, as history has it. */
interface Refused {
  type: string;
  value: string;
  refusedTopics: string[];
  refusedAgain?: string[];
}
interface TopicDecision {
  from: Refused | null;
  to: Refused | null;
}
type Address = Pick<Contact, 'type' | 'value' | 'valueNormalized'>;

/** What the customer's contacts have been said to take and refuse since a time, the oldest first. */
export const topicDecisions = (work: Work, customer: Customer, since: Date) =>
  decisionsIn(work, customer, { kind: 'TOPICS_CHANGED', at: { $gte: since } });

/** What an address refused when the customer last had it: added again, it refuses that again. */
export async function refusedBefore(work: Work, customer: Customer, address: Address): Promise<string[]> {
  const kind = { $in: ['TOPICS_CHANGED', 'CUSTOMERS_MERGED', 'CUSTOMERS_UNMERGED'] satisfies HistoryKind[] };
  const last = (await decisionsIn(work, customer, { kind })).findLast(({ to }) => isOf(address, to));
  return last?.to?.refusedTopics ?? [];
}

async function decisionsIn(
  work: Work,
  { id: customerId }: Customer,
  which: object,
): Promise<TopicDecision[]> {
  const entries = await work.em.find(
    HistoryEntry,
    { customerId, ...which },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
  return entries.flatMap(({ changes }) =>
    (changes ?? []).flatMap((change) =>
      change.field === 'contact.topics' ? [change as unknown as TopicDecision] : [],
    ),
  );
}

/** What was refused at an address, and not taken again afterwards. */
export const refusedAt = (address: Address, decisions: readonly TopicDecision[]) =>
  decisions.reduce<string[]>((refused, { from, to }) => {
    if (!isOf(address, to)) return refused;
    const added = to.refusedTopics.filter((code) => !from?.refusedTopics.includes(code));
    const kept = refused.filter((code) => to.refusedTopics.includes(code));
    return [...kept, ...added, ...(to.refusedAgain ?? [])];
  }, []);

/** Whether it is about that address, in whatever spelling. */
function isOf({ type, value, valueNormalized }: Address, said: Refused | null): said is Refused {
  if (said?.type !== type) return false;
  const email = type === 'EMAIL' ? canonicalEmail(said.value) : null;
  const spelt = email && 'canonical' in email ? email.canonical : said.value;
  return spelt === valueNormalized || said.value === value;
}
