import { z } from 'zod';
import { attributes, tags } from '../customers/input.js';
import { saysSomething, text } from '../work/input.js';
import type { HookAnswer } from './hook.js';

const present = attributes.refine((list) => list.every(({ value }) => value !== null), 'must not be null.');

const Answer = z.discriminatedUnion('decision', [
  z.object({
    decision: z.literal('allow'),
    tags: tags.default([]),
    attributes: present.default([]),
  }),
  z.object({
    decision: z.literal('refuse'),
    // Words that are out of form do not turn a refusal into no answer, which may mean to go on.
    code: z
      .string()
      .regex(/^[a-z][a-z0-9._-]{0,63}$/)
      .catch('refused'),
    message: text(300).refine(saysSomething).catch('This is not possible at the moment.'),
  }),
]);

/** What a hook's answer says; null if it is none. Tags and attributes are judged as those that staff set. */
export function readAnswer(status: number, body: string): HookAnswer | null {
  if (status !== 200) return null;
  try {
    return Answer.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
