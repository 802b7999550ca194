import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useApp } from '../../support/app.js';
import { startCampaign } from '../../support/balances.js';
import { imported, readAs } from '../../support/imports.js';

const app = useApp();

test.each(['csv', 'jsonl'])(
  'the %s of docs/import.md is imported as it stands there [BX-08]',
  async (form) => {
    const page = await readFile('docs/import.md', 'utf8');
    const fence = form === 'csv' ? 'csv' : 'json';
    const [, example = ''] = new RegExp(`\\n\`\`\`${fence}\\n([^\`]+)\`\`\``).exec(page) ?? [];
    expect(example).toContain('shop-1');
    const records = await readAs(app, `example.${form}`, example);
    const given = records.flatMap(({ read }) => ('given' in read ? [read.given] : []));
    const done = await imported(app, given, { campaignId: await startCampaign(app) });
    expect(done).toMatchObject({ new: 1, rejects: [] });
  },
);
