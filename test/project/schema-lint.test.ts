import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const PUBLISHED = 'schema/customer.graphql';
const SETTINGS = new URL('../../eslint.config.mjs', import.meta.url).href;
const WITHOUT_ID = '@graphql-eslint/strict-id-in-types';
const sdl = readFileSync(PUBLISHED, 'utf8');

/** What `npm run check` says of an SDL in the place of the published one. */
async function saidOf(text: string, overrideConfig?: object): Promise<string[]> {
  const lint = new ESLint({ ...(overrideConfig && { overrideConfig }) });
  const [result] = await lint.lintText(text, { filePath: PUBLISHED });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('the rules of the published schema', () => {
  test('are kept', async () => {
    expect(await saidOf(sdl)).toEqual([]);
  });

  test.each([
    [
      'a field without a description',
      '"""The name of the campaign."""\n',
      '',
      'require-description: Description is required for field "name" in type "LoyaltyCampaign"',
    ],
    [
      'an argument without a description',
      '"""The order."""\n',
      '',
      'require-description: Description is required for input value "orderBy" in field "customers"',
    ],
    [
      'a type name in a field',
      '  """The name of the campaign."""\n  name:',
      '  """The name of the campaign."""\n  loyaltyCampaignName:',
      'no-typename-prefix: Field "loyaltyCampaignName" starts with the name of the parent type "LoyaltyCampaign"',
    ],
    [
      'a deprecation without a reason',
      / @deprecated\(reason: "Use filter\.status\.[^"]*"\)/,
      ' @deprecated',
      'require-deprecation-reason: Deprecation reason is required for input value "actives" in field "customers".',
    ],
    [
      'a connection whose page information is missing',
      /(type CustomerConnection [^}]*?)\n {2}"""[^"]*"""\n {2}pageInfo: PageInfo!/,
      '$1',
      'relay-connection-types: Connection type must contain a field `pageInfo` that return a non-null `PageInfo` Object type.',
    ],
  ])('refuse %s', async (_what, before, after, said) => {
    const text = sdl.replace(before, after);
    expect(text).not.toBe(sdl);
    expect(await saidOf(text)).toEqual([`@graphql-eslint/${said}`]);
  });

  test('have no exception that nothing needs', async () => {
    const { withoutId } = (await import(/* @vite-ignore */ SETTINGS)) as {
      withoutId: Record<'types' | 'suffixes', Record<string, string[]>>;
    };
    const types = Object.values(withoutId.types).flat();
    const suffixes = Object.values(withoutId.suffixes).flat();
    const without = await saidOf(sdl, { rules: { [WITHOUT_ID]: ['error', {}] } });
    const named = without.map((line) => /^\S+ type "(\w+)" must have exactly one/.exec(line)![1]!);
    // Some outcomes say the id of what has changed.
    const isOutcome = (name: string) => sdl.includes(`\ntype ${name} implements `);
    expect(types.filter((name) => !named.includes(name) && !isOutcome(name))).toEqual([]);
    expect(suffixes.filter((suffix) => !named.some((name) => name.endsWith(suffix)))).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
  });
});
