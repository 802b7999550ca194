import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The peers are installed once, and only by who measures.
const folder = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${folder}node_modules`)) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  process.exit(status ?? 1);
}
