import { defineEntity, p } from '@mikro-orm/core';
import { TextArray } from './text-array.js';

const ServiceClientSchema = defineEntity({
  name: 'ServiceClient',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    scopes: p.type(TextArray).$type<string[]>(),
    createdAt: p.datetime(),
    disabledAt: p.datetime().nullable(),
  },
});

/** A till, a shop or another system of the company that calls us as itself. */
export class ServiceClient extends ServiceClientSchema.class {}

ServiceClientSchema.setClass(ServiceClient);
