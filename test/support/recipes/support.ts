import { setPin } from '../../../src/domain/sign-in/pins.js';
import { device, registered } from '../accounts.js';
import { inWork } from '../world.js';
import type { Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });

/** What an employee does for a customer with an account, after what makes it possible. */
const forSomebody =
  (prepare: (stage: Stage, account: Awaited<ReturnType<typeof registered>>) => Promise<object>): Recipe =>
  async (stage) =>
  async () => {
    const account = await registered(stage.app, { email: `cleo-${stage.next()}@example.com` });
    const more = await prepare(stage, account);
    const input = { ...key(stage), customerId: account.id, reason: 'asked at the desk', ...more };
    return { sender: await stage.app.staff(), customerId: account.id, input };
  };

/** What staff do for customers. */
export const supportRecipes: Record<string, Recipe> = {
  endCustomerSessions: forSomebody(async ({ app }, account) => {
    await device(app, account);
    return {};
  }),
  sendRecovery: forSomebody(async (_stage, { username }) => ({ email: username })),
  resetPin: forSomebody(async ({ app }, { id }) => {
    const pin = await app.world.passwords.hash('4711');
    await inWork(app, (work) => setPin(work, id, pin));
    return {};
  }),
};
