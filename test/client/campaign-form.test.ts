import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { CustomField } from '../../src/entities/custom-field.entity.js';
import { codeTo, PASSWORD } from '../support/accounts.js';
import { useApp } from '../support/app.js';
import { hasBrowser, useBrowser } from '../support/browser.js';
import { useClientPages } from '../support/client-pages.js';
import { useLive } from '../support/live.js';
import { CREATE_CAMPAIGN, defined, endsForStaff, SET_DATA_FIELDS } from '../support/till.js';

const EMAIL = 'maja@example.net';
/** The page's own code. */
const page = await readFile('docs/front-ends.md', 'utf8');
const [, code = ''] = /^`form\.js`\n\n```js\n([\s\S]*?)```/m.exec(page)!;

/** A campaign that asks for a field of each type, and for two consents. */
async function campaignOf(app: ReturnType<typeof useApp>): Promise<string> {
  await defined(app, 'NUMBER');
  await defined(app, 'DATE_TIME');
  await defined(app, 'ONE_OF_LIST', ['Gouda', 'Emental']);
  await defined(app, 'MANY_OF_LIST', ['Brie', 'Swiss', 'Feta']);
  const made = await endsForStaff(app, CREATE_CAMPAIGN, { name: 'Club', kind: 'POINTS' });
  const field = (name: string, labels: object[] = []) => ({ name, visible: true, mandatory: true, labels });
  const own = (await app.em.findAll(CustomField)).map(({ name }) => field(name));
  const polish = [
    { language: 'en', text: 'First name' },
    { language: 'pl', text: 'Imię' },
  ];
  const asked = ['email', 'phone', 'birthDate', 'sex', 'city', 'countryCode', 'language'].map((name) =>
    field(name),
  );
  await endsForStaff(app, SET_DATA_FIELDS, {
    campaignId: made.campaign.id,
    customDataFields: [field('firstName', polish), ...asked, ...own],
    privacyCustomDataFields: [field('newsletter'), field('profiling')],
  });
  return made.campaign.id;
}

describe.skipIf(!hasBrowser)('the form that the page for front ends makes of a campaign', () => {
  const app = useApp();
  const browser = useBrowser();
  const pages = useClientPages();
  const environment: Record<string, string> = {};
  beforeAll(() => {
    environment['CORS_ORIGINS'] = pages.origin;
  });
  const live = useLive(app, environment);

  test('registers a customer whose data are then complete [FI-22, FI-16, FI-18]', async () => {
    const campaignId = await campaignOf(app);
    const tab = await (await browser.open()).newPage();
    await tab.goto(pages.origin);
    await tab.waitForFunction(() => globalThis.client !== undefined);
    await tab.addScriptTag({ type: 'module', content: `${code}\nglobalThis.formOf = formOf;` });
    await tab.waitForFunction(() => 'formOf' in globalThis);
    await tab.evaluate((url) => {
      globalThis.session = globalThis.client.createSession({ url });
    }, `${live.origin}/graphql`);
    const call = (document: string, input: object) =>
      tab.evaluate(
        async ([name, given]) => {
          // biome-ignore lint/suspicious/noExplicitAny: a document by its name
          const { client, session } = globalThis as any;
          const [answer] = Object.values(await session.request(client[name], given)) as [
            { accessToken?: string },
          ];
          if (answer.accessToken) session.keep(answer);
          return answer as Record<string, unknown>;
        },
        [document, input] as const,
      );
    await call('SendRegistrationCodeDocument', { input: { campaignId, email: EMAIL } });
    const proof = { username: EMAIL, password: PASSWORD, campaignId, code: await codeTo(app, EMAIL) };
    expect(await call('RegisterWithCodeDocument', { input: proof })).toMatchObject({
      __typename: 'CustomerRegistered',
    });
    const signIn = { input: { username: EMAIL, password: PASSWORD } };
    const incomplete = await call('SignInDocument', signIn);
    expect(incomplete).toMatchObject({
      __typename: 'CustomerRegistrationIncomplete',
      campaignIds: [campaignId],
      missingFields: expect.arrayContaining(['firstName', 'Field NUMBER', 'newsletter']),
    });

    await tab.evaluate(async (id) => {
      // biome-ignore lint/suspicious/noExplicitAny: code of the page
      const { client, session, formOf, ...here } = globalThis as any;
      const { campaign } = await session.request(client.CampaignDocument, { id });
      const form = formOf(campaign, 'pl-PL');
      form.element.addEventListener('submit', async (event: { preventDefault(): void }) => {
        event.preventDefault();
        const { updateAccount } = await session.request(client.UpdateAccountDocument, {
          input: form.input(),
        });
        here.document.title = updateAccount.__typename;
      });
      here.document.body.append(form.element);
    }, campaignId);
    const inputs = { firstName: 'Maja', phone: '601 234 567', birthDate: '1989-08-03', city: 'Kraków' };
    const more = {
      countryCode: 'PL',
      language: 'pl-PL',
      'Field NUMBER': '38.5',
      'Field DATE_TIME': '2012-07-28T22:59',
    };
    for (const [name, value] of Object.entries({ ...inputs, ...more }))
      await tab.fill(`[name="${name}"]`, value);
    const lists = { sex: 'FEMALE', 'Field ONE_OF_LIST': 'Gouda', newsletter: 'true', profiling: 'false' };
    for (const [name, value] of Object.entries(lists)) await tab.selectOption(`[name="${name}"]`, value);
    expect(await tab.textContent('label:has([name=firstName])')).toBe('Imię');
    // The browser keeps a form that lacks something mandatory.
    await tab.click('button');
    expect(await tab.title()).toBe('Shop');
    await tab.selectOption('[name="Field MANY_OF_LIST"]', ['Brie', 'Feta']);
    await tab.click('button');
    await tab.waitForFunction(`document.title === 'CustomerAccountUpdated'`);
    expect(await call('SignInDocument', signIn)).toMatchObject({ __typename: 'CustomerSignedIn' });
  });
});
