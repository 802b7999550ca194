import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const run = promisify(execFile);

export interface Certified {
  cert: string;
  key: string;
}

export interface Authority {
  /** Its own certificate. */
  ca: string;
  server: Certified;
  client: Certified;
  /** One more certificate of it, by default a server's. */
  issue(name: string, extension?: string): Promise<Certified>;
  /** A server's that was never valid: it ended before it began. */
  issueExpired(name: string): Promise<Certified>;
}

const OF_SERVERS = 'subjectAltName = DNS:localhost,IP:127.0.0.1';
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** An authority of its own with a certificate of localhost and one of a client, as files until the end of the test. */
export async function certificates(): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-certificates-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const at = (name: string): Certified => ({
    cert: join(folder, `${name}.pem`),
    key: join(folder, `${name}.key`),
  });
  const describe = async (name: string, extension: string) => {
    const file = join(folder, `${name}.conf`);
    await writeFile(file, `[req]\ndistinguished_name = name\n[name]\n[more]\n${extension}\n`);
    return file;
  };
  const make = async (name: string, extension: string, signer?: Certified) => {
    const { cert, key } = at(name);
    const config = await describe(name, extension);
    const signed = signer ? ['-CA', signer.cert, '-CAkey', signer.key] : [];
    const said = ['-subj', `/CN=${name}`, '-days', '2', '-config', config, '-extensions', 'more'];
    await run('openssl', ['req', '-x509', ...KEY, '-keyout', key, '-out', cert, ...said, ...signed]);
    return at(name);
  };
  const ca = await make('authority', 'basicConstraints = critical,CA:TRUE');
  return {
    ca: ca.cert,
    server: await make('server', OF_SERVERS, ca),
    client: await make('client', 'extendedKeyUsage = clientAuth', ca),
    issue: (name, extension = OF_SERVERS) => make(name, extension, ca),
    async issueExpired(name) {
      const { cert, key } = at(name);
      const config = await describe(name, OF_SERVERS);
      const asked = join(folder, `${name}.csr`);
      await run('openssl', [
        'req',
        '-new',
        ...KEY,
        '-keyout',
        key,
        '-out',
        asked,
        '-subj',
        `/CN=${name}`,
        '-config',
        config,
      ]);
      const more = ['-extfile', config, '-extensions', 'more', '-days', '-1'];
      await run('openssl', [
        'x509',
        '-req',
        '-in',
        asked,
        '-CA',
        ca.cert,
        '-CAkey',
        ca.key,
        '-out',
        cert,
        ...more,
      ]);
      return at(name);
    },
  };
}
