import { fileURLToPath } from 'node:url';
import { installPackages } from '../../tools/installed.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs the packages of the example when they are missing. */
export const installExample = (say?: (line: string) => void): Promise<void> =>
  installPackages({ folder, name: 'the example', size: '700 MB' }, say);
