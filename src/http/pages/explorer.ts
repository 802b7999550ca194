import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { forDevelopment } from '../../platform/development-packages.js';
import { ROUTER_SECRET_HEADER } from '../router-guard.js';
import { explorerPage, explorerPolicy } from './explorer-page.js';
import { refuseStrangers } from './own-pages.js';
import type { SampleCaller, SampleValues } from './samples/sample.js';
import { readOperations, sampleGroups } from './samples/samples.js';

/** The query a newcomer sees first: one seeded customer with everything that belongs to them. */
export const firstQuery = /* GraphQL */ `query FirstLook {
  customer(externalId: "shop-1001") {
    id
    displayName
    email
    address { street1 city }
    contacts { type value primary verified }
    agreements { email sms }
    attributes { name value }
    card { number category { name } }
    history(first: 3) { nodes { kind at actorKind } }
  }
}`;

export interface AtHand {
  /** A token for each caller to choose from; empty where there is nobody to make one for. */
  tokens: Record<Exclude<SampleCaller, 'nobody'>, string>;
  /** What the samples need to know of the data. */
  values: SampleValues;
}

export interface ExplorerParts {
  /** Names of this service besides localhost. */
  hostNames: readonly string[];
  /** The explorer sends the first one, as a router would. */
  routerSecrets: readonly string[];
  /** Asked whenever somebody opens the page. */
  atHand: () => Promise<AtHand>;
}

/**
 * In development: Altair from our own disk. It works without a network, and no third party sees what is typed into it.
 * Tokens and ids are those of the moment at which the page is opened.
 */
export async function serveExplorer(server: FastifyInstance, parts: ExplorerParts): Promise<void> {
  const [{ getAltairHtml, getDistDirectory }, { default: fastifyStatic }] = await forDevelopment(
    Promise.all([import('altair-static'), import('@fastify/static')]),
    'The explorer is not installed here; use another GraphQL client',
  );
  const html = getAltairHtml();
  // Read when the page is opened for the first time: most starts are not for it.
  let operations: ReturnType<typeof readOperations> | undefined;
  const [routerSecret] = parts.routerSecrets;
  const headers: Record<string, string> =
    routerSecret === undefined ? {} : { [ROUTER_SECRET_HEADER]: routerSecret };

  await server.register((pages, _options, done) => {
    refuseStrangers(pages, parts.hostNames);
    pages.get('/explorer', async (_request, reply) => reply.redirect('/explorer/'));
    pages.get('/explorer/', async (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      const { tokens, values } = await parts.atHand();
      operations ??= readOperations();
      const view = { firstQuery, groups: sampleGroups, operations, tokens, values, headers };
      return reply
        .header('content-security-policy', explorerPolicy(nonce))
        .type('text/html; charset=utf-8')
        .send(explorerPage(html, view, nonce));
    });
    void pages.register(fastifyStatic, { root: getDistDirectory(), prefix: '/explorer/', index: false });
    done();
  });
}
