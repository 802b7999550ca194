import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `pg_dump` and `pg_restore` that can read this server; null when this machine has none. */
export async function postgresTools(serverVersion: string) {
  const folders = (await readdir('/usr/lib/postgresql').catch(() => [])).map(
    (version) => `/usr/lib/postgresql/${version}/bin/`,
  );
  for (const folder of [...folders, '']) {
    const version = await run(`${folder}pg_dump`, ['--version']).then(
      ({ stdout }) => Number(/ (\d+)/.exec(stdout)?.[1]),
      () => 0,
    );
    // An older tool refuses a newer server.
    if (version < Number.parseInt(serverVersion, 10)) continue;
    return {
      dump: (url: string, file: string) =>
        run(`${folder}pg_dump`, ['--format=custom', `--file=${file}`, `--dbname=${url}`]),
      restore: (url: string, file: string) =>
        run(`${folder}pg_restore`, ['--exit-on-error', '--no-owner', `--dbname=${url}`, file]),
    };
  }
  return null;
}
