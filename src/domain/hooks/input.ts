import { z } from 'zod';
import { hookFailures, hookPoints } from '../../entities/flow-hook.entity.js';
import type { TargetProblem } from '../../platform/outbound/target.js';
import { text } from '../work/input.js';
import type { World } from '../work/world.js';

/** Hooks of one point are asked at the same time; all of them together are few. */
export const MOST_HOOKS = 20;
/** For how long the secret of before is valid beside a new one. */
export const FORMER_SECRET_HOURS = 24;

const words: Record<TargetProblem, string> = {
  NOT_A_URL: 'must be a URL of at most 2048 characters.',
  NOT_HTTPS: 'must begin with https://.',
  HAS_CREDENTIALS: 'must not contain a user name or password: calls are signed.',
  HAS_FRAGMENT: 'must not contain a fragment (#).',
  ADDRESS_REFUSED: 'must not be an address of this machine, of a private network or of special use.',
};

/** What staff say of a hook. Where the name of its URL leads is judged whenever it is called. */
export const hookInput = ({ outbound }: Pick<World, 'outbound'>) =>
  z.object({
    name: text(100),
    point: z.enum(hookPoints),
    url: z.string().check(({ value, issues }) => {
      const problem = outbound.problemWith(value);
      if (problem) issues.push({ code: 'custom', input: value, message: words[problem] });
    }),
    onFailure: z.enum(hookFailures),
    seesPersonal: z.boolean().nullish(),
    paused: z.boolean().nullish(),
  });
export type HookInput = z.input<ReturnType<typeof hookInput>>;
