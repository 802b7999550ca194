import { tooMuch } from '../guard/errors.js';
import { limits } from './numbers.js';

/** Limits the argument of `_entities`, a field of federation's own that no resolver of ours would check. */
export function checkRepresentations({ representations }: Record<string, unknown>): void {
  if (Array.isArray(representations) && representations.length > limits.representations) {
    throw tooMuch('representations', limits.representations);
  }
}
