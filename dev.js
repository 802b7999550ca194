// Started by `npm run dev`, again after every change in src/: builds, then runs what was built.
import { execFileSync } from 'node:child_process';

try {
  execFileSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
} catch {
  // The compiler has said what is wrong; the next change starts this again.
  process.exit(1);
}
await import('./dist/main.js');
