import type { FastifyInstance } from 'fastify';
import { forDevelopment } from '../../platform/development-packages.js';
import { refuseStrangers } from './own-pages.js';

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

/** Altair from our own disk: it works without a network, and no third party sees what is typed into it. */
export async function serveExplorer(
  server: FastifyInstance,
  hostNames: readonly string[],
  token: () => Promise<string>,
): Promise<void> {
  const [{ getDistDirectory, renderAltair }, { default: fastifyStatic }] = await forDevelopment(
    Promise.all([import('altair-static'), import('@fastify/static')]),
    'The explorer is not installed here; use another GraphQL client',
  );
  await server.register((pages, _options, done) => {
    refuseStrangers(pages, hostNames);
    pages.get('/explorer', async (_request, reply) => reply.redirect('/explorer/'));
    pages.get('/explorer/', async (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(
        renderAltair({
          baseURL: '/explorer/',
          endpointURL: '/graphql',
          initialQuery: firstQuery,
          initialHeaders: { Authorization: `Bearer ${await token()}` },
        }),
      ),
    );
    void pages.register(fastifyStatic, { root: getDistDirectory(), prefix: '/explorer/', index: false });
    done();
  });
}
