import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Chosen for the whole run. */
    propertySeed: number;
  }
}

/**
 * What a property is tried with: other cases in every run, and the same ones at a second try. A fault that shows in a few
 * cases only fails both.
 */
fc.configureGlobal({ seed: inject('propertySeed') });

export { fc };
