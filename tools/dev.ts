// `npm run dev`: runs src/, again after every change, and stops what does not type-check. Each time
// 1. `tsc` transpiles what was saved, while the service that was running ends,
// 2. a process that has loaded the packages beforehand becomes the service (dev-service.ts),
// 3. `tsc` checks the types meanwhile, and when it is done, the process for the next change gets ready.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, type FSWatcher, globSync, rmSync, watch, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const COMPILER = 'node_modules/typescript/bin/tsc';
/** One save writes a file in several steps, and git writes several files. */
const SETTLE_MS = 50;
/** Behind the service, which somebody waits for. */
const LOW_PRIORITY = 10;
const AGAIN = 'The next change in src/ starts it again.';

/** Paths that were written since they were transpiled; a folder stands for everything. */
let saved = new Set(['src']);
let change = Promise.withResolvers<void>();
let watchers: FSWatcher[] = [];
let service: ChildProcess | undefined;
let nextService: ChildProcess | undefined;
let typeCheck: ChildProcess | undefined;

/** Watches each folder by itself: on Linux, a recursive watch loses a file that an editor replaces. */
function watchFolders(): void {
  const before = watchers;
  watchers = globSync('src/**/').map((folder) =>
    watch(folder, (_event, name) => {
      // A folder has no ending. Others are temporary files of editors.
      if (!name || !/^[^.]+$|\.ts$/.test(name)) return;
      saved.add(join(folder, name));
      change.resolve();
    }),
  );
  for (const watcher of before) watcher.close();
}

const startNode = (...args: string[]) => spawn(process.execPath, args, { stdio: 'inherit' });

function startTranspiling(paths: string[]): ChildProcess {
  if (!paths.every((path) => path.endsWith('.ts') && existsSync(path))) {
    return startNode('--run', 'transpile');
  }
  // From now on, dist/ is not what transpile.ts has noted of it.
  rmSync('dist/.made-of', { force: true });
  const files = paths.map((path) => join('..', path));
  writeFileSync(
    'dist/tsconfig.json',
    JSON.stringify({ extends: '../tsconfig.build.json', include: [], files }),
  );
  return startNode(COMPILER, '-p', 'dist/tsconfig.json', '--noCheck', '--noResolve');
}

const prepareService = () => fork(join(import.meta.dirname, 'dev-service.ts'), process.argv.slice(2));

/** Resolves with the exit code, or null if a signal has ended the process. */
async function endOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function stop(child: ChildProcess | undefined): Promise<void> {
  child?.kill();
  if (child) await endOf(child);
}

async function startAgain(): Promise<void> {
  const paths = saved;
  saved = new Set();
  const [code] = await Promise.all([endOf(startTranspiling([...paths])), stop(service), stop(typeCheck)]);
  if (code !== 0) {
    for (const path of paths) saved.add(path);
    return console.error(`Not started. ${AGAIN}`);
  }
  service = nextService ?? prepareService();
  nextService = undefined;
  service.send('start');
  service.once('exit', (exitCode) => exitCode && console.error(`The service has ended. ${AGAIN}`));
  void checkTypes(service);
}

async function checkTypes(started: ChildProcess): Promise<void> {
  const ofChanges = ['--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo'];
  // Each checker would know the types that others know: two have half the work of the four it would take.
  const options = ['--noEmit', '--checkers', '2', ...ofChanges];
  typeCheck = startNode(COMPILER, '-p', 'tsconfig.build.json', ...options);
  setPriority(typeCheck.pid!, LOW_PRIORITY);
  const code = await endOf(typeCheck);
  // The next change has ended it.
  if (code === null) return;
  if (code > 0) {
    console.error(`Stopped: src/ does not type-check. ${AGAIN}`);
    started.kill();
  }
  nextService ??= prepareService();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    typeCheck?.kill();
    // A terminal sends SIGINT to the service as well, and a second signal would end it at once.
    if (signal === 'SIGTERM') service?.kill();
    if (service) await endOf(service);
    process.exit();
  });
}

for (;;) {
  watchFolders();
  change = Promise.withResolvers();
  await startAgain();
  await change.promise;
  await sleep(SETTLE_MS);
}
