// Started by `npm run dev`, again after every change in src/: transpiles and runs it, and checks its types meanwhile.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';

const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
const ofChanges = ['--incremental', '--tsBuildInfoFile', 'dist/.tsbuildinfo'];
/** Behind the service, which somebody waits for. */
const PRIORITY = 5;

try {
  execFileSync(process.execPath, [...compiler, '--noCheck'], { stdio: 'inherit' });
} catch {
  // The compiler has said what is wrong; the next change starts this again.
  process.exit(1);
}

const check = spawn(process.execPath, [...compiler, '--noEmit', ...ofChanges], { stdio: 'inherit' });
setPriority(check.pid, PRIORITY);
const checked = once(check, 'exit');
process.on('exit', () => check.kill());
for (const signal of ['SIGINT', 'SIGTERM']) {
  // The service has a listener of its own as soon as there is something to close.
  process.on(signal, () => process.listenerCount(signal) > 1 || process.exit(1));
}

const started = import('./dist/main.js').catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
const [code] = await checked;
await started;
if (code > 0) {
  console.error('Stopped: src/ does not type-check. The next change starts it again.');
  process.on('exit', () => {
    process.exitCode = 1;
  });
  process.emit('SIGTERM', 'SIGTERM');
}
