import { PlainError } from './plain-error.js';

/** A package that only development needs is not installed. */
export class NotInstalledError extends PlainError {
  override name = 'NotInstalledError';
}

/**
 * Waits for the import of a `devDependency`, which is not installed in production.
 *
 * @param missing what is unavailable without the package and what to do instead, as the beginning of a sentence
 */
export const forDevelopment = <Loaded>(loading: Promise<Loaded>, missing: string): Promise<Loaded> =>
  loading.catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new NotInstalledError(`${missing}, or run npm ci without --omit=dev.`);
  });
