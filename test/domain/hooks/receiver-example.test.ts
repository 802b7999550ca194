import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { freePort } from '../../support/free-port.js';
import { useHooks } from '../../support/hooks.js';

const app = useApp();
const hooks = useHooks(app);

/** Runs the receiver of the page as it stands there. */
async function startExample(env: Record<string, string>): Promise<void> {
  const page = await readFile('docs/hooks.md', 'utf8');
  const [, program = ''] = /```js\n(.*?)```/s.exec(page) ?? [];
  // Inside of the project, where its packages are found.
  const folder = await mkdtemp(join('node_modules', '.hook-example-'));
  const file = join(folder, 'receiver.mjs');
  await writeFile(file, program);
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env }, stdio: 'inherit' });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true });
  });
}

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });

test('the receiver of docs/hooks.md verifies, allows, adds and refuses [EV-12]', async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/hooks`;
  const input = { point: 'BEFORE_RECORD_CUSTOMER', url, seesPersonal: true, onFailure: 'REFUSE' } as const;
  const { secret } = await hooks.register(input);
  await startExample({ HOOK_SECRET: secret, PORT: String(port) });
  await expect.poll(() => isOpen(port), { timeout: 15_000 }).toBe(true);

  const record = async (cardNumber: string) => {
    const { data } = await app.ask(
      `mutation ($input: RecordCustomerInput!) { recordCustomer(input: $input) {
        __typename ... on CustomerRecorded { customer { tags } } ... on CustomerRefusedByHook { hookCode } } }`,
      { input: { cardNumber } },
      await app.service(),
    );
    return data.recordCustomer;
  };
  expect(await record('4712')).toEqual({ __typename: 'CustomerRecorded', customer: { tags: ['checked'] } });
  expect(await record('4711')).toEqual({ __typename: 'CustomerRefusedByHook', hookCode: 'card.blocked' });
  // A secret that it does not have: it answers 401, which is no answer.
  const other = await hooks.register({ ...input });
  expect(other.secret).not.toBe(secret);
  expect(await record('4712')).toMatchObject({ hookCode: 'HOOK_DID_NOT_ANSWER' });
});
