import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';

const CustomerNoteSchema = defineEntity({
  name: 'CustomerNote',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    text: p.string(),
    authorId: p.string(),
    createdAt: p.datetime(),
  },
});

/** What an employee noted about a customer, for other employees. */
export class CustomerNote extends CustomerNoteSchema.class {}

CustomerNoteSchema.setClass(CustomerNote);
