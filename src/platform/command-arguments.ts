import type { ArgDef, ArgsDef } from 'citty';

/**
 * The mistake in a command's arguments, as a sentence; null if there is none. citty itself accepts unknown options,
 * missing values and surplus words.
 */
export function mistakeIn(given: readonly string[], args: ArgsDef): string | null {
  const places = Object.entries(args).filter(([, { type }]) => type === 'positional');
  const words: string[] = [];
  const options = new Set<string>();
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at]!;
    if (!looksLikeOption(word)) {
      words.push(word);
      continue;
    }
    const [, flag = word, inline] = /^(.*?)(?:=(.*))?$/s.exec(word)!;
    const name = flag.slice(2);
    const option = flag.startsWith('--') && Object.hasOwn(args, name) ? args[name] : undefined;
    if (!option || option.type === 'positional') return `There is no option ${flag}.${optionsOf(args)}`;
    if (options.has(name)) return `Give ${flag} once.`;
    options.add(name);
    if (option.type === 'boolean') {
      if (inline !== undefined) return `${flag} takes no value.`;
      continue;
    }
    const next = given[at + 1];
    const value = inline ?? (next !== undefined && !looksLikeOption(next) ? next : '');
    if (inline === undefined) at += 1;
    const wrong = wrongValue(flag, option, value);
    if (wrong) return wrong;
  }
  const tooMany = words[places.length];
  if (tooMany !== undefined) return `"${tooMany}" is one argument too many.`;
  const missing = Object.entries(args).find(
    ([name, { type, required }]) => required && type !== 'positional' && !options.has(name),
  );
  return missing ? `Give --${missing[0]}=${valuesOf(missing[1])}.` : null;
}

const looksLikeOption = (word: string) => word.length > 1 && word.startsWith('-');

function wrongValue(flag: string, option: ArgDef, value: string): string | null {
  if (value === '') return `${flag} needs a value: ${flag}=${valuesOf(option)}.`;
  const known = option.type === 'enum' ? option.options : undefined;
  return known && !known.includes(value) ? `${flag} cannot be "${value}": give ${known.join(' or ')}.` : null;
}

const valuesOf = (option: ArgDef) =>
  option.type === 'enum' && option.options ? option.options.join('|') : (option.valueHint ?? 'VALUE');

function optionsOf(args: ArgsDef): string {
  const names = Object.entries(args).filter(([, { type }]) => type !== 'positional');
  return ` The options are: ${names.map(([name]) => `--${name}`).join(', ')}.`;
}
