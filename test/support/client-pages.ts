import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

const PAGE = `<!doctype html>
<title>Shop</title>
<script type="module">
  import * as client from '/client/client.js';
  globalThis.client = client;
</script>`;

/** An empty page of a front end, which has imported the client as it is in the package. */
export function useClientPages() {
  let folder: string;
  const server = createServer(async ({ url = '/' }, response) => {
    const file = /^\/client\/([\w/-]+\.js)$/.exec(url)?.[1];
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    return response.end(file ? await readFile(join(folder, file)) : PAGE);
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'accounts-client-'));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    await run(process.execPath, [compiler, '-p', join(root, 'client'), '--outDir', folder]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true, force: true });
  });

  return {
    get origin() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  };
}
