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

/** An authority of its own with a certificate of localhost and one of a client, as files until the end of the test. */
export async function certificates(): Promise<{ ca: string; server: Certified; client: Certified }> {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-certificates-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const at = (name: string): Certified => ({
    cert: join(folder, `${name}.pem`),
    key: join(folder, `${name}.key`),
  });
  const make = async (name: string, extension: string, signer?: Certified) => {
    const { cert, key } = at(name);
    const config = join(folder, `${name}.conf`);
    await writeFile(config, `[req]\ndistinguished_name = name\n[name]\n[more]\n${extension}\n`);
    const signed = signer ? ['-CA', signer.cert, '-CAkey', signer.key] : [];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key];
    const said = ['-subj', `/CN=${name}`, '-days', '2', '-config', config, '-extensions', 'more'];
    await run('openssl', ['req', '-x509', ...curve, '-out', cert, ...said, ...signed]);
    return at(name);
  };
  const ca = await make('authority', 'basicConstraints = critical,CA:TRUE');
  return {
    ca: ca.cert,
    server: await make('server', 'subjectAltName = DNS:localhost,IP:127.0.0.1', ca),
    client: await make('client', 'extendedKeyUsage = clientAuth', ca),
  };
}
