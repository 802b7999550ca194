import { tooMuch } from '../guard/errors.js';
import { limits } from './numbers.js';

/** Of `_entities`, whose argument is federation's own: no resolver of ours would count it. */
export function checkRepresentations({ representations }: Record<string, unknown>): void {
  if (Array.isArray(representations) && representations.length > limits.representations) {
    throw tooMuch('representations', limits.representations);
  }
}
