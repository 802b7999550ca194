import { type Mutant, mutantsOf } from './mutant.ts';

const inserted = mutantsOf('delivery/words/inserted.ts');

/** What keeps a name in a message text. */
export const words: Mutant[] = [
  inserted(
    'F09',
    'escaping',
    '<bdi${direction}>${escapeHtml(shown)}</bdi>',
    '<bdi${direction}>${shown}</bdi>',
  ),
  inserted('F09', 'names on one line', ".replace(BREAKS, ' ')", ''),
  inserted('F09', 'names that turn nothing', ".replace(TURNS, '')", ''),
];
