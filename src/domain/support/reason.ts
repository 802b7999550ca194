import { optionalText, saysSomething, text } from '../work/input.js';
import { inputRejected } from '../work/problems.js';
import type { World } from '../work/world.js';

const MOST = 200;

/** Why an employee did something for a customer. It stands in the customer's history, and they can read it there. */
export const reason = text(MOST).refine(saysSomething, 'must say something.');
/** The same where services may do it too, which need no reason. */
export const reasonOfStaff = optionalText(MOST).refine(saysSomething, 'must say something.');

/** The problem if an employee gives no reason. */
export const unexplained = ({ caller }: Pick<World, 'caller'>, given: string | null | undefined) =>
  caller.kind === 'STAFF' && given == null
    ? inputRejected([{ path: 'reason', message: 'is required of staff.' }])
    : null;
