import type { JsonValue } from '../../platform/text/json.js';

export const mergeSubjects = [
  'FIELD',
  'TAG',
  'CONTACT',
  'ADDRESS',
  'GROUP',
  'NOTE',
  'AGREEMENT',
  'ATTRIBUTE',
  'CUSTOM_FIELD',
  'CARD',
  'BALANCE',
  'SIGN_IN',
] as const;
export type MergeSubject = (typeof mergeSubjects)[number];

export const mergeRules = [
  'SURVIVOR',
  'FILLED',
  'JOINED',
  'STRICTER',
  'SUM',
  'LATER',
  'LEADS_ON',
  'DROPPED',
] as const;
export type MergeRule = (typeof mergeRules)[number];

/** The outcome of a merge for one item of the two customers. */
export interface MergeItem {
  subject: MergeSubject;
  /** The item's name in history, such as `firstName`, `attributes.shoeSize` or `agreements.email`. */
  name: string;
  survivor: JsonValue;
  absorbed: JsonValue;
  result: JsonValue;
  rule: MergeRule;
}
