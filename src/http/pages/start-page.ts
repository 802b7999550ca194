import type { FastifyInstance } from 'fastify';
import { refuseStrangers } from './own-pages.js';

/** In development: `/` leads a browser to the explorer, and tells everybody else where GraphQL is. */
export async function serveStartPage(server: FastifyInstance, hostNames: readonly string[]): Promise<void> {
  const has = (url: string) => server.hasRoute({ method: 'GET', url });
  const places = [
    'POST /graphql      GraphQL',
    ...(has('/explorer/') ? ['GET  /explorer/    the explorer, for a browser'] : []),
    ...(has('/dev/inbox') ? ['GET  /dev/inbox    mail and text messages, for a browser'] : []),
  ];
  await server.register((pages, _options, done) => {
    refuseStrangers(pages, hostNames);
    pages.get('/', async (request, reply) => {
      const isBrowser = /\btext\/html\b/i.test(request.headers.accept ?? '');
      if (isBrowser && has('/explorer/')) return reply.redirect('/explorer/');
      return reply.type('text/plain; charset=utf-8').send(`customer-accounts\n\n${places.join('\n')}\n`);
    });
    done();
  });
}
