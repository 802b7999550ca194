import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { newSecret } from '../../../src/domain/webhooks/secrets.js';
import type { Recipe, Stage } from './recipe.js';

/** Nobody listens there, which shows at once. */
const URL = 'http://127.0.0.1:9/events';

/** Room for another endpoint: there is a limit. */
const makeRoom = ({ app }: Stage) =>
  sql`update webhook_endpoint set removed_at = ${app.clock.now} where removed_at is null`.execute(
    app.database.kysely,
  );

/** A new endpoint that is paused. */
async function endpoint(stage: Stage): Promise<string> {
  const { app } = stage;
  const id = uuidv7();
  await makeRoom(stage);
  const { sealed } = newSecret(app.world.secrets, id);
  await sql`
    insert into webhook_endpoint (id, url, shows_values, sealed_secret, position, created_at, paused_at, pause_reason)
    values (${id}, ${URL}, false, ${sealed}, 1, ${app.clock.now}, ${app.clock.now}, 'FAILING')`.execute(
    app.database.kysely,
  );
  return id;
}

const about =
  (more: object = {}): Recipe =>
  async (stage) =>
  async () => ({
    sender: await stage.app.staff(),
    input: { endpointId: await endpoint(stage), ...more },
  });

const told = {
  url: 'http://127.0.0.1:9/other',
  description: 'The newsletter.',
  contactEmail: 'ops@example.com',
  types: ['customer.erased'],
  showsValues: true,
};

export const webhookRecipes: Record<string, Recipe> = {
  createWebhookEndpoint: async (stage) => async () => {
    await makeRoom(stage);
    return { sender: await stage.app.staff(), input: told };
  },
  updateWebhookEndpoint: about(told),
  pauseWebhookEndpoint: about(),
  resumeWebhookEndpoint: about(),
  removeWebhookEndpoint: about(),
  rotateWebhookSecret: about(),
  sendTestWebhook: about(),
  replayWebhooks: about({ since: '2026-01-01T00:00:00Z' }),
};
