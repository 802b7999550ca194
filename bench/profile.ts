import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { start } from './contender-process.ts';
import { contenders, workloads } from './contenders.ts';
import { withData } from './database.ts';
import { press } from './traffic.ts';

interface CpuProfile {
  startTime: number;
  nodes: Array<{
    id: number;
    callFrame: { functionName: string; url: string; lineNumber: number };
    children?: number[];
  }>;
  samples: number[];
  timeDeltas: number[];
}

const { values: options } = parseArgs({
  options: {
    contender: { type: 'string', default: 'ours' },
    workload: { type: 'string', default: 'one' },
    seconds: { type: 'string', default: '8' },
    functions: { type: 'string', default: '25' },
  },
});
const contender = contenders.find(({ name }) => name === options.contender);
const workload = workloads.find(({ name }) => name === options.workload);
if (!contender || !workload) throw new Error('No such contender or workload.');

const folder = await mkdtemp(join(tmpdir(), 'accounts-profile-'));
try {
  const { requests, from } = await withData(async ({ databaseUrl, ids }) => {
    const running = await start(contender, databaseUrl, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    const asks = await contender.asks(workload.name, ids);
    const { connections } = workload;
    await press(running.origin, asks, { connections, milliseconds: 2_000 });
    const from = monotonicMicroseconds();
    const { requests } = await press(running.origin, asks, {
      connections,
      milliseconds: Number(options.seconds) * 1_000,
    });
    await running.stop();
    return { requests, from };
  });
  const [file] = await readdir(folder);
  const profile: CpuProfile = JSON.parse(await readFile(join(folder, file!), 'utf8'));
  print(profile, requests, from);
} finally {
  await rm(folder, { recursive: true });
}

/** The clock of V8's profiles, the same in all processes of a machine. */
function monotonicMicroseconds(): number {
  return Number(process.hrtime.bigint() / 1_000n);
}

function print({ startTime, nodes, samples, timeDeltas }: CpuProfile, requests: number, from: number): void {
  const own = new Map<number, number>();
  let at = startTime;
  for (const [index, id] of samples.entries()) {
    at += timeDeltas[index]!;
    if (at >= from) own.set(id, (own.get(id) ?? 0) + timeDeltas[index]!);
  }
  const byPackage = new Map<string, number>();
  const byFunction = new Map<string, number>();
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const packages = new Map<number, string>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  /** What has no file of its own, such as JSON.parse or compiled code, counts for whoever called it. */
  const packageOf = (id: number): string => {
    const known = packages.get(id);
    if (known) return known;
    const { url, functionName } = byId.get(id)!.callFrame;
    const parent = parents.get(id);
    let name = packageOfUrl(url);
    if (functionName === '(garbage collector)' || functionName === '(idle)' || functionName === '(program)')
      name = functionName;
    if (name === '') name = parent === undefined ? '(none)' : packageOf(parent);
    packages.set(id, name);
    return name;
  };
  let busy = 0;
  for (const node of nodes) {
    const time = own.get(node.id) ?? 0;
    const name = packageOf(node.id);
    if (name === '(idle)') continue;
    busy += time;
    byPackage.set(name, (byPackage.get(name) ?? 0) + time);
    const at = `${node.callFrame.functionName || '(anonymous)'} — ${name} ${node.callFrame.url.split('/').at(-1)}:${node.callFrame.lineNumber + 1}`;
    byFunction.set(at, (byFunction.get(at) ?? 0) + time);
  }
  const most = (times: Map<string, number>, count: number) =>
    [...times].sort(([, a], [, b]) => b - a).slice(0, count);
  console.log(`${requests} requests once warm. Share of the busy time, and µs per request:`);
  for (const [name, time] of most(byPackage, 30)) {
    console.log(
      `${((time / busy) * 100).toFixed(1).padStart(6)} %  ${(time / requests).toFixed(0).padStart(6)}  ${name}`,
    );
  }
  console.log();
  for (const [name, time] of most(byFunction, Number(options.functions))) {
    console.log(
      `${((time / busy) * 100).toFixed(1).padStart(6)} %  ${(time / requests).toFixed(0).padStart(6)}  ${name}`,
    );
  }
}

function packageOfUrl(url: string): string {
  if (url.startsWith('node:'))
    return `node (${url
      .split('/')[0]!
      .slice(5)
      .replace('internal', url.split('/')[1] ?? '')})`;
  const inModules = url.split('/node_modules/').at(-1);
  if (url.includes('/node_modules/')) {
    const [scope, name] = inModules!.split('/');
    return scope!.startsWith('@') ? `${scope}/${name}` : scope!;
  }
  if (url.includes('/dist/')) return `ours: ${url.split('/dist/')[1]!.split('/')[0]}`;
  return url === '' ? '' : 'ours';
}
