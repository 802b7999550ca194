import { appendFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
const start = process.cpuUsage(); const at = performance.now();
afterAll(() => { const used = process.cpuUsage(start); appendFileSync('/tmp/cpu.tsv', `${((used.user + used.system) / 1e6).toFixed(2)}\t${((performance.now() - at) / 1000).toFixed(1)}\t${expect.getState().testPath}\n`); });
