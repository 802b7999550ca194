import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { SidePort } from '../../src/http/listening.js';
import { listenForMetrics } from '../../src/http/metrics-port.js';
import { ALERTS } from '../../src/platform/metrics/metrics.js';
import { useApp } from '../support/app.js';
import { useLive } from '../support/live.js';
import { hasPrometheus, promtool, startPrometheus } from '../support/prometheus.js';

const root = join(import.meta.dirname, '../..');
const rules = join(root, 'ops/prometheus/alerts.yml');
const read = (path: string) => readFile(join(root, path), 'utf8');

const app = useApp();
let port: SidePort;
const live = useLive(app, { METRICS_PORT: '0' }, async ({ metrics }, config) => {
  port = (await listenForMetrics(metrics, config))!;
});
afterAll(() => port.close());

/** The names of metrics in a text, without the ends that a histogram has. */
const namesIn = (text: string) =>
  new Set(
    [...text.matchAll(/\b(accounts_\w+|nodejs_\w+|process_\w+)/g)].map(([, name]) =>
      name!.replace(/_(bucket|count|sum)$/, ''),
    ),
  );

/** The metric of the pods that the autoscaler of deploy/kubernetes goes by. */
async function autoscaled(): Promise<string> {
  const { spec } = parse(await read('deploy/kubernetes/autoscaler.yaml'));
  return spec.metrics.find(({ type }: { type: string }) => type === 'Pods').pods.metric.name;
}

describe.skipIf(!hasPrometheus)('with Prometheus itself', () => {
  test('its checker finds nothing wrong with the configuration and the rules [EV-10]', async () => {
    await promtool('check', 'rules', rules);
    const scratch = await mkdtemp(join(tmpdir(), 'accounts-scrape-'));
    onTestFinished(() => rm(scratch, { recursive: true }));
    // Debian builds Prometheus without the discovery of pods: the rest is what can be checked here.
    const { kubernetes_sd_configs: found, ...job } = parse(
      await read('deploy/kubernetes/prometheus/scrape.yaml'),
    ).scrape_configs[0];
    expect(found).toMatchObject([{ role: 'pod' }]);
    const inCluster = join(scratch, 'prometheus.yml');
    await writeFile(
      inCluster,
      JSON.stringify({ scrape_configs: [{ ...job, static_configs: [{ targets: ['10.0.0.1:9464'] }] }] }),
    );
    for (const file of [join(root, 'ops/prometheus/prometheus.yml'), inCluster]) {
      const { stdout } = await promtool('check', 'config', file);
      expect(stdout).toContain('SUCCESS');
    }
  });

  test('a database that is away, a replica left out, requests refused unheard, a hook that is silent and erasures that nobody confirms raise their alerts [EV-10]', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'accounts-rules-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const firing = (eval_time: string, alertname: string, found: object[]) => ({
      eval_time,
      alertname,
      exp_alerts: found.map((labels) => ({ exp_labels: { severity: severities[alertname], ...labels } })),
    });
    const alerts = parse(await readFile(rules, 'utf8')).groups[0].rules;
    const severities = Object.fromEntries(
      alerts.map(({ alert, labels }: { alert: string; labels: { severity: string } }) => [
        alert,
        labels?.severity,
      ]),
    );
    // Annotations are words, which would have to be repeated here.
    const bare = alerts.map(({ annotations: _, ...rule }: { annotations: unknown }) => rule);
    await writeFile(join(folder, 'rules.yml'), JSON.stringify({ groups: [{ name: 'all', rules: bare }] }));
    const series = (name: string, values: string) => ({ series: name, values });
    const test = {
      interval: '1m',
      input_series: [
        series('accounts_database_answers{instance="a"}', '1x4 0x10'),
        series('accounts_database_answers{instance="b"}', '1 NaN 1x20'),
        series('accounts_replicas_configured{instance="a"}', '2x20'),
        series('accounts_replicas_in_use{instance="a"}', '2x2 1x20'),
        series('accounts_hooks_resting{instance="a"}', '0x4 1x90'),
        series('accounts_erasures_overdue{instance="a"}', '0x4 2x90'),
        series('accounts_alerts_total{alert="EVENT_STREAM_UNUSABLE"}', '0x4 1x20'),
        series('accounts_alerts_total{alert="EVENTS_UNPUBLISHED"}', '0x4 1x20'),
        series('up{instance="a",job="customer-accounts"}', '1x20'),
        series('accounts_http_responses_total{status="200"}', '0+60x90'),
        series('accounts_http_responses_total{status="503"}', '0+3x90'),
      ],
      alert_rule_test: [
        firing('4m', 'DatabaseDown', []),
        firing('7m', 'DatabaseDown', [{ instance: 'a' }]),
        firing('6m', 'ReplicaNotUsed', []),
        firing('9m', 'ReplicaNotUsed', [{ instance: 'a' }]),
        firing('6m', 'HookResting', []),
        firing('12m', 'HookResting', [{}]),
        firing('4m', 'EventStreamUnusable', []),
        firing('6m', 'EventStreamUnusable', [{ alert: 'EVENT_STREAM_UNUSABLE' }]),
        firing('4m', 'EventsUnpublished', []),
        firing('6m', 'EventsUnpublished', [{ alert: 'EVENTS_UNPUBLISHED' }]),
        firing('60m', 'ErasuresOverdue', []),
        firing('70m', 'ErasuresOverdue', [{}]),
        firing('10m', 'ServiceDown', []),
        firing('70m', 'ServiceDown', [{ job: 'customer-accounts' }]),
        firing('80m', 'ErrorBudgetBurnsFast', [{}]),
      ],
    };
    const file = join(folder, 'test.yml');
    await writeFile(
      file,
      JSON.stringify({ rule_files: ['rules.yml'], evaluation_interval: '1m', tests: [test] }),
    );
    const { stdout } = await promtool('test', 'rules', file);
    expect(stdout).toContain('SUCCESS');
  });

  test('it reads the metrics, can evaluate every rule, and raises the alert when operations fail [EV-08, EV-10]', {
    timeout: 60_000,
  }, async () => {
    const prometheus = await startPrometheus(new URL(port.address).host, rules);
    try {
      const service = await app.service();
      const asked = async () => {
        await live.ask('{ customers { totalCount } }', {}, service);
        const found = await prometheus.query('sum(accounts_operation_duration_seconds_count)');
        return Number(found[0]?.value[1] ?? 0);
      };
      await expect.poll(asked, { timeout: 30_000, interval: 300 }).toBeGreaterThan(2);
      expect(await prometheus.query('up{job="customer-accounts"}')).toMatchObject([
        { value: [expect.anything(), '1'] },
      ]);
      live.app.metrics.alert('SMS_BUDGET_USED_UP');
      const healthy = async () =>
        new Set((await prometheus.rules()).map(({ health, lastError }) => lastError || health));
      await expect.poll(healthy, { timeout: 30_000, interval: 500 }).toEqual(new Set(['ok']));
      const dashboard = JSON.parse(await read('ops/grafana/customer-accounts.json'));
      for (const { expr } of dashboard.panels.flatMap(({ targets }: { targets: unknown[] }) => targets)) {
        const query = expr.replaceAll('$__rate_interval', '1m');
        expect(Array.isArray(await prometheus.query(query)), query).toBe(true);
      }
      const { rules } = parse(await read('deploy/kubernetes/prometheus/adapter-values.yaml'));
      const late = await prometheus.query(
        rules.custom[0].metricsQuery
          .replace('<<.Series>>', await autoscaled())
          .replace('<<.LabelMatchers>>', 'instance!=""')
          .replace('<<.GroupBy>>', 'instance'),
      );
      expect(late.map(({ metric }) => metric)).toEqual([{ instance: new URL(port.address).host }]);
      expect(Number(late[0]!.value[1])).toBeGreaterThan(0);
    } finally {
      await prometheus.stop();
    }
  });
});

describe('what comes with the service', () => {
  test('the page lists every metric there is, and rules, dashboard and autoscaler ask for no other, and the dashboard shows each [EV-08, EV-10]', async () => {
    const own = (name: string) => name.startsWith('accounts_');
    const there = namesIn((await live.app.metrics.text()).replaceAll(/^#.*HELP.*$/gm, ''));
    const listed = namesIn((await read('docs/metrics.md')).replaceAll(/^(?!\| `accounts_).*$/gm, ''));
    expect([...listed].toSorted()).toEqual([...there].filter(own).toSorted());
    for (const file of ['ops/prometheus/alerts.yml', 'ops/grafana/customer-accounts.json']) {
      const asked = [...namesIn(await read(file))];
      expect(asked.length).toBeGreaterThan(10);
      expect(asked.filter((name) => !there.has(name))).toEqual([]);
    }
    const shown = namesIn(await read('ops/grafana/customer-accounts.json'));
    expect([...there].filter((name) => own(name) && !shown.has(name))).toEqual([]);
    expect([...there]).toContain(await autoscaled());
    const { seriesQuery } = parse(await read('deploy/kubernetes/prometheus/adapter-values.yaml')).rules
      .custom[0];
    expect([...namesIn(seriesQuery)]).toEqual([await autoscaled()]);
  });

  test('what somebody has to see to is counted from 0 on, so that Prometheus sees the first time [EV-10]', async () => {
    const counted = [
      ...(await live.app.metrics.text()).matchAll(/^accounts_alerts_total\{alert="(\w+)"\} /gm),
    ];
    expect(counted.map(([, name]) => name)).toEqual(ALERTS);
    const asked = [...(await read('ops/prometheus/alerts.yml')).matchAll(/alerts_total\{alert="(\w+)"/g)];
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter(([, name]) => !ALERTS.some((one) => one === name))).toEqual([]);
  });

  test('the runbook has a section for each alert, and each alert leads to it [EV-10]', async () => {
    const text = await read('ops/prometheus/alerts.yml');
    const alerts = [...text.matchAll(/- alert: (\w+)/g)].map(([, name]) => name!);
    const links = [...text.matchAll(/runbook: docs\/runbook\.md#(\w+)/g)].map(([, anchor]) => anchor!);
    expect(links).toEqual(alerts.map((name) => name.toLowerCase()));
    const sections = [...(await read('docs/runbook.md')).matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual(alerts);
  });
});
