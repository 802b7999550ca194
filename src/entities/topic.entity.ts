import { defineEntity, p } from '@mikro-orm/core';

const TopicSchema = defineEntity({
  name: 'Topic',
  properties: {
    code: p.string().primary(),
    name: p.string(),
    isEssential: p.boolean(),
    createdAt: p.datetime(),
  },
});

/** A kind of message that the company sends, such as offers. This service's own are in domain/topics. */
export class Topic extends TopicSchema.class {}

TopicSchema.setClass(Topic);
