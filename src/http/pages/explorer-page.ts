import { explorerScript } from './explorer-script.js';
import { type SampleCaller, type SampleGroup, type SampleValues, sampleCallers } from './samples/sample.js';
import { sampleQuery, sampleVariables } from './samples/samples.js';

export interface ExplorerView {
  /** What stands in the first tab, sent with the token of staff. */
  firstQuery: string;
  groups: readonly SampleGroup[];
  /** Documents by the name of their operation. */
  operations: ReadonlyMap<string, string>;
  tokens: Record<Exclude<SampleCaller, 'nobody'>, string>;
  values: SampleValues;
  /** Sent with every request, besides those of its tab. */
  headers: Record<string, string>;
}

/** Altair offers to choose between workspaces of its cloud, which is switched off. */
const STYLE = '.query-collections__workspace-select-wrapper { display: none; }';

/** The header that names the token of a caller; Altair puts in the value. */
const authorization = (caller: SampleCaller) => `Bearer {{${caller}}}`;

/** What the page may do: run what it comes with, and ask this service alone. */
export const explorerPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Altair's page, told what to begin with. */
export function explorerPage(altair: string, view: ExplorerView, nonce: string): string {
  const given = { collections: collectionsOf(view), environments: environmentsOf(view) };
  const options = {
    endpointURL: '/graphql',
    initialName: 'First look',
    initialQuery: view.firstQuery,
    initialHeaders: { Authorization: authorization('staff') },
    initialEnvironments: given.environments,
    disableAccount: true,
    persistedSettings: {
      'banners.disable': true,
      'alert.disableWarnings': true,
      'alert.disableUpdateNotification': true,
      disablePushNotification: true,
    },
  };
  const script = `${explorerScript}
await keepSamples(${literal(given)}).catch((error) => console.error('The samples are missing.', error));
AltairGraphQL.init(${literal(options)});
showSamples();`;
  return altair
    .replace('<html>', '<html lang="en">')
    .replace(/<title>.*<\/title>/, '<title>Explorer of customer-accounts</title>')
    .replace(/<base .*>/, '<base href="/explorer/">')
    .replace('</head>', `<style>${STYLE}</style></head>`)
    .replace('</body>', () => `<script type="module" nonce="${nonce}">${script}</script></body>`);
}

/** Cannot end the script it stands in, whatever the data are. */
const literal = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The samples as Altair keeps collections. */
function collectionsOf({ groups, operations, values }: ExplorerView) {
  return groups.map(({ title, samples }, group) => ({
    id: `samples-${group}`,
    title: `${group + 1} ${title}`,
    queries: samples.map((sample, index) => ({
      version: 1,
      type: 'window',
      id: `samples-${group}-${index}`,
      windowName: sample.operation,
      apiUrl: '/graphql',
      subscriptionUrl: '',
      query: sampleQuery(sample, operations.get(sample.operation) ?? ''),
      variables: sampleVariables(sample, values),
      headers:
        sample.caller === 'nobody'
          ? []
          : [{ key: 'Authorization', value: authorization(sample.caller), enabled: true }],
    })),
  }));
}

/** How each caller is called where one chooses between them. */
const titles: Record<SampleCaller, string> = {
  customer: 'a customer, Maja',
  till: 'a till',
  shop: 'a shop, every scope',
  staff: 'staff, every scope',
  nobody: 'nobody, no token',
};

/** What to choose from at the top right: the token that the header of each tab names, or one for every tab. */
function environmentsOf({ tokens, headers }: ExplorerView) {
  const one = (caller: SampleCaller, token: string) => ({
    id: `samples-${caller}`,
    title: `As ${titles[caller]}`,
    variables: {
      ...Object.fromEntries(Object.keys(tokens).map((name) => [name, token])),
      // For tabs whose header names nobody.
      ...(token && { headers: { Authorization: `Bearer ${token}` } }),
    },
  });
  return {
    activeSubEnvironment: 'samples-each',
    base: { title: 'Tokens', variables: { ...tokens, headers } },
    subEnvironments: [
      { id: 'samples-each', title: 'As each sample says', variables: {} },
      ...sampleCallers.map((caller) => one(caller, caller === 'nobody' ? '' : tokens[caller])),
    ],
  };
}
