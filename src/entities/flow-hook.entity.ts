import { defineEntity, p } from '@mikro-orm/core';
import { v7 as uuidv7 } from 'uuid';

/** Where a flow asks. */
export const hookPoints = [
  'BEFORE_REGISTER',
  'BEFORE_SIGN_IN',
  'BEFORE_CONTACT_CHANGE',
  'BEFORE_RECORD_CUSTOMER',
  'BEFORE_REDEEM',
] as const;
export type HookPoint = (typeof hookPoints)[number];

/** What becomes of a flow whose hook gives no usable answer. */
export const hookFailures = ['ALLOW', 'REFUSE'] as const;
export type HookFailure = (typeof hookFailures)[number];

const FlowHookSchema = defineEntity({
  name: 'FlowHook',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => uuidv7()),
    name: p.string(),
    point: p.string().$type<HookPoint>(),
    url: p.string(),
    onFailure: p.string().$type<HookFailure>(),
    seesPersonal: p.boolean(),
    isPaused: p.boolean(),
    sealedSecret: p.string(),
    sealedFormerSecret: p.string().nullable(),
    formerSecretUntil: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A program of others that is asked before a flow. */
export class FlowHook extends FlowHookSchema.class {}

FlowHookSchema.setClass(FlowHook);
