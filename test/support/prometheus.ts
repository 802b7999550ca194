import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';

/** Where Debian puts it. */
const program = '/usr/bin/prometheus';

/** False on a machine without Prometheus, where tests with it are left out. In CI it has to be there. */
export const hasPrometheus = existsSync(program) || Boolean(process.env['CI']);

if (!hasPrometheus) console.warn(`Tests with Prometheus are left out: there is none at ${program}.`);

/** Its checker for configurations and rules; rejects with what it says. */
export const promtool = (...words: string[]) => promisify(execFile)('/usr/bin/promtool', words);

type Series = { metric: Record<string, string>; value: [number, string] };

/** A Prometheus that asks one address every second, and knows these rules. */
export async function startPrometheus(target: string, rules: string) {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-prometheus-'));
  const port = await freePort();
  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [rules],
    scrape_configs: [{ job_name: 'customer-accounts', static_configs: [{ targets: [target] }] }],
  };
  // JSON is YAML.
  await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(config));
  const running = spawn(
    program,
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: 'ignore' },
  );
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`);
    return ((await answer.json()) as { data: unknown }).data;
  };
  return {
    /** What an expression gives now; nothing while Prometheus starts. */
    query: (expression: string): Promise<Series[]> =>
      ask(`query?${new URLSearchParams({ query: expression })}`).then(
        (data) => (data as { result: Series[] }).result,
        () => [],
      ),
    /** The rules by name, and how they fared: `ok`, `err` or `unknown`. */
    rules: async () => {
      const { groups } = (await ask('rules')) as {
        groups: Array<{ rules: Array<{ name: string; health: string; lastError?: string }> }>;
      };
      return groups.flatMap(({ rules }) => rules);
    },
    async stop() {
      running.kill('SIGKILL');
      await once(running, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
