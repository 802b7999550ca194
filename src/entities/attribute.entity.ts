import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import type { JsonValue } from '../platform/text/json.js';
import { Customer } from './customer.entity.js';

const AttributeSchema = defineEntity({
  name: 'Attribute',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    name: p.string(),
    value: p.json<JsonValue>(),
  },
});

/** A named fact about a customer whose meaning only its writer knows. */
export class Attribute extends AttributeSchema.class {}

AttributeSchema.setClass(Attribute);
