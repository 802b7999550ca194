import { z } from 'zod';
import { isOwnTopic } from '../../domain/topics/catalogue.js';
import { topicBuiltIn } from '../../domain/topics/problems.js';
import { check, isRejected, matching, text } from '../../domain/work/input.js';
import { inputRejected } from '../../domain/work/problems.js';
import { type Idempotent, repeatable } from '../../domain/work/repeatable.js';
import type { World } from '../../domain/work/world.js';
import { Topic } from '../../entities/topic.entity.js';

/** The most topics that staff may define. */
const MOST_TOPICS = 100;

const schema = z.object({
  code: matching(
    /^[a-z][a-z0-9-]{0,49}$/,
    'must be 1 to 50 small letters, digits and hyphens, a letter first.',
  ),
  name: text(100),
  essential: z.boolean().nullish(),
});

/** Staff define a topic of messages, or change the one with this code. */
export async function defineTopic(world: World, input: Idempotent & z.input<typeof schema>) {
  const data = check(schema, input);
  if (isRejected(data)) return data;
  const { code, name, essential } = data;
  if (isOwnTopic(code)) return topicBuiltIn();

  return repeatable(world, 'defineTopic', input, {
    inTransaction: async (work) => {
      const topic = await work.em.findOne(Topic, code);
      if (topic) {
        topic.name = name;
        if (essential != null) topic.isEssential = essential;
      } else {
        if ((await work.em.count(Topic)) >= MOST_TOPICS) {
          const message = `there are ${MOST_TOPICS} topics, which is the maximum: remove one first.`;
          return inputRejected([{ path: '', message }]);
        }
        work.em.create(Topic, { code, name, isEssential: essential ?? false, createdAt: work.now });
      }
      return { type: 'CustomerTopicDefined', code } as const;
    },
  });
}
