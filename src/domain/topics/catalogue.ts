import { Topic } from '../../entities/topic.entity.js';
import type { TemplateName } from '../messages/templates.js';
import type { Work } from '../work/work.js';

/** The topics of the messages that this service sends itself. Staff define those of other systems. */
export const ownTopics = [
  { code: 'security', name: 'Security of the account', essential: true },
  { code: 'points', name: 'Points and balances', essential: false },
] as const;
export type OwnTopic = (typeof ownTopics)[number]['code'];

export const isOwnTopic = (code: string) => ownTopics.some((own) => own.code === code);

/** Codes and what happens to an account are `security`; what is said in the shop's interest has another topic. */
const others: Partial<Record<TemplateName, OwnTopic>> = { balanceExpires: 'points' };
export const topicOf = (template: TemplateName): OwnTopic => others[template] ?? 'security';

/** Whether each of these topics is essential; what is missing is not defined. */
export async function essentialByCode(work: Work, codes: readonly string[]): Promise<Map<string, boolean>> {
  const defined = await work.em.find(Topic, { code: { $in: [...codes] } });
  return new Map([
    ...ownTopics.map(({ code, essential }) => [code, essential] as const),
    ...defined.map(({ code, isEssential }) => [code, isEssential] as const),
  ]);
}
