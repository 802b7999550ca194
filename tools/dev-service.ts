// Started by dev.ts before there is something to run: loads the packages, which takes longer than src/ itself, waits for
// a message and becomes the service.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';

const ofDevelopment = ['@electric-sql/pglite', '@fastify/static', 'altair-static'];

// Nothing stays behind, whatever dev.ts ends by.
process.on('disconnect', () => process.emit('SIGTERM', 'SIGTERM') || process.exit());

enableCompileCache('dist/.compiled');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
for (const name of [...Object.keys(dependencies), ...ofDevelopment]) {
  // If one is missing, the service itself says it.
  await import(name).catch(() => {});
}
await once(process, 'message');
process.channel?.unref();
await import(new URL('../dist/main.js', import.meta.url).href);
