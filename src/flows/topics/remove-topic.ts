import { isOwnTopic } from '../../domain/topics/catalogue.js';
import { topicBuiltIn, topicNotFound } from '../../domain/topics/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Topic } from '../../entities/topic.entity.js';
import { isStorable } from '../../platform/text/json.js';

/** Staff remove a topic. What contacts have refused stays refused, in case the topic comes back. */
export async function removeTopic(world: World, input: Idempotent & { code: string }) {
  const { code } = input;
  if (isOwnTopic(code)) return topicBuiltIn();
  return repeatable(world, 'removeTopic', input, {
    inTransaction: async (work) => {
      const topic = isStorable(code) ? await work.em.findOne(Topic, code) : null;
      if (!topic) return topicNotFound([code]);
      work.em.remove(topic);
      return { type: 'CustomerTopicRemoved', code } as const;
    },
  });
}
