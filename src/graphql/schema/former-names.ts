import { badInput } from '../guard/errors.js';

/** For `deprecationReason` of an argument or an input field that has another name now. */
export const useInstead = (name: string) => `Use ${name}. Removed after 2027-11-30.`;

/**
 * The input with what it gives under former names under those of today, the only ones that flows know. An absent field
 * stays absent, null stays null. Throws `badInput` for a field that is given under both names.
 */
export function underTodaysNames<Input extends object, Former extends keyof Input & string>(
  input: Input,
  todays: Readonly<Record<Former, Exclude<keyof Input, Former> & string>>,
): Omit<Input, Former> {
  const renamed = { ...input } as Record<string, unknown>;
  for (const [former, name] of Object.entries<string>(todays)) {
    const { [former]: given } = renamed;
    delete renamed[former];
    if (given === undefined) continue;
    if (renamed[name] !== undefined) {
      throw badInput(`\`${former}\` is another name of \`${name}\`. Give only \`${name}\`.`);
    }
    renamed[name] = given;
  }
  return renamed as Omit<Input, Former>;
}
