import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { Customer } from './customer.entity.js';

/** A merged card holds no balance; its number still names the customer. */
export type CardStatus = 'ACTIVE' | 'BLOCKED' | 'REPLACED' | 'MERGED';

const CardCategorySchema = defineEntity({
  name: 'CardCategory',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    name: p.string(),
    isOpenToRegistration: p.boolean().default(true),
    createdAt: p.datetime(),
  },
});

/** A category of cards, such as gold cards. */
export class CardCategory extends CardCategorySchema.class {}

CardCategorySchema.setClass(CardCategory);

const CardSchema = defineEntity({
  name: 'Card',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    customer: () => p.manyToOne(Customer).deleteRule('cascade'),
    category: () => p.manyToOne(CardCategory).nullable(),
    number: p.string(),
    barcode: p.string().fieldName('fidely_code'),
    status: p.string().$type<CardStatus>(),
    isShared: p.boolean().default(false),
    issuedAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A loyalty card, plastic or virtual. A customer has one in use at a time. */
export class Card extends CardSchema.class {}

CardSchema.setClass(Card);
