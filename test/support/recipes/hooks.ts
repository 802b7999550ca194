import type { DB } from '../../../src/tables/types.js';
import type { Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });

/** There may be 20 hooks: the oldest make room for the next one. */
async function makeRoom({ app }: Stage): Promise<void> {
  const db = app.em.getKysely<DB>();
  const ids = (await db.selectFrom('flow_hook').select('id').orderBy('id', 'desc').execute()).map(
    ({ id }) => id,
  );
  const oldest = ids.slice(19);
  if (oldest.length > 0) await db.deleteFrom('flow_hook').where('id', 'in', oldest).execute();
}

/** A hook that is not asked, so that it is in nobody's way. */
async function paused(stage: Stage): Promise<string> {
  const { app, next } = stage;
  await makeRoom(stage);
  const { data } = await app.ask(
    'mutation ($input: CreateHookInput!) { createHook(input: $input) { ... on CustomerHookCreated { hookId } } }',
    { input: { ...hook(stage), name: `Fraud ${next()}` } },
    await app.staff(),
  );
  return data.createHook.hookId;
}

const hook = ({ next }: Stage) => ({
  name: `Fraud ${next()}`,
  point: 'BEFORE_REDEEM',
  url: `https://hooks.example/${next()}`,
  onFailure: 'REFUSE',
  seesPersonal: true,
  paused: true,
});

export const hookRecipes: Record<string, Recipe> = {
  createHook: async (stage) => async () => {
    await makeRoom(stage);
    return { sender: await stage.app.staff(), input: { ...key(stage), ...hook(stage) } };
  },
  updateHook: async (stage) => async () => {
    const { point: _, ...changes } = hook(stage);
    const hookId = await paused(stage);
    return { sender: await stage.app.staff(), input: { ...key(stage), hookId, ...changes } };
  },
  removeHook: async (stage) => async () => {
    const hookId = await paused(stage);
    return { sender: await stage.app.staff(), input: { ...key(stage), hookId } };
  },
  rotateHookSecret: async (stage) => async () => {
    const hookId = await paused(stage);
    return { sender: await stage.app.staff(), input: { ...key(stage), hookId } };
  },
};
