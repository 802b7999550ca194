import type { DB } from '../../../src/tables/types.js';
import type { Recipe, Stage } from './recipe.js';

const key = ({ next }: Stage) => ({ idempotencyKey: `key-${next()}` });

/** A hook that is not asked, so that it is in nobody's way. One of before makes room for it. */
async function paused(stage: Stage): Promise<string> {
  const { app, next } = stage;
  const db = app.em.getKysely<DB>();
  const ids = (await db.selectFrom('flow_hook').select('id').orderBy('id').execute()).map(({ id }) => id);
  if (ids.length > 10) await db.deleteFrom('flow_hook').where('id', '=', ids[0]!).execute();
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
    await stage.app.em.getKysely<DB>().deleteFrom('flow_hook').execute();
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
