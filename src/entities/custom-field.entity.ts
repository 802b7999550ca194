import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';
import { TextArray } from './text-array.js';

export type CustomFieldType =
  | 'TEXT'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'DATE'
  | 'DATE_TIME'
  | 'ONE_OF_LIST'
  | 'MANY_OF_LIST';

const CustomFieldSchema = defineEntity({
  name: 'CustomField',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    number: p.integer(),
    name: p.string(),
    type: p.string().$type<CustomFieldType>(),
    choices: p.type(TextArray).$type<string[]>(),
    createdAt: p.datetime(),
  },
});

/** A field that the company added to its customers, with the values it may hold. */
export class CustomField extends CustomFieldSchema.class {}

CustomFieldSchema.setClass(CustomField);
