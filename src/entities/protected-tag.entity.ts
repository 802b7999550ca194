import { defineEntity, p } from '@mikro-orm/core';

const ProtectedTagSchema = defineEntity({
  name: 'ProtectedTag',
  properties: {
    /** The tag in the form in which tags are compared. */
    folded: p.string().primary(),
    tag: p.string(),
    createdAt: p.datetime(),
  },
});

/** A tag that only staff and services may give and take. */
export class ProtectedTag extends ProtectedTagSchema.class {}

ProtectedTagSchema.setClass(ProtectedTag);
