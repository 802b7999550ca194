import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FACEBOOK_DELETION_PATH } from '../../config/identity.js';
import type { World } from '../../domain/work/world.js';
import { deleteFacebookData } from '../../flows/identities/delete-facebook-data.js';
import { type FacebookSettings, readSignedRequest } from '../../platform/providers/facebook.js';
import { facebookDeletionByCode } from '../../tables/leaving/facebook-deletions.js';
import { refuse } from '../refusals.js';

const BODY_LIMIT_BYTES = 16_384;
const CODE = /^[0-9a-f]{32}$/;

export interface FacebookDeletionParts {
  /** Null without an app; there is then no callback. */
  settings: FacebookSettings | null;
  /** The world for a flow that runs for this request on Facebook's behalf. */
  worldOf: (request: FastifyRequest) => World;
}

/**
 * Facebook's data-deletion callback, and the page that shows people the outcome of their request
 * (https://developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback).
 */
export function serveFacebookDeletion(server: FastifyInstance, parts: FacebookDeletionParts): void {
  if (!parts.settings) return;
  const { appSecret, deletionUrl } = parts.settings;
  // In a scope of its own: no other route accepts forms, which a page of another site could submit.
  void server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES },
      async (_request: FastifyRequest, body: string) => new URLSearchParams(body),
    );

    scope.post<{ Body: URLSearchParams | undefined }>(FACEBOOK_DELETION_PATH, async (request, reply) => {
      const signed = readSignedRequest(appSecret, request.body?.get('signed_request') ?? '');
      const deleted = signed && (await deleteFacebookData(parts.worldOf(request), signed));
      if (!deleted) return refuse(request, reply, 400, 'This is not a current signed request of Facebook.');
      const { confirmationCode } = deleted;
      return { url: `${deletionUrl}/${confirmationCode}`, confirmation_code: confirmationCode };
    });

    scope.get<{ Params: { code: string } }>(`${FACEBOOK_DELETION_PATH}/:code`, async (request, reply) => {
      const { code } = request.params;
      const found = CODE.test(code) ? await facebookDeletionByCode(parts.worldOf(request).read, code) : null;
      if (!found) return page(reply.code(404), 'There is no data-deletion request with this code.');
      const day = found.requestedAt.toISOString().slice(0, 10);
      const result =
        found.outcome === 'UNLINKED'
          ? 'Your Facebook id, which is all we had from Facebook, has been deleted. Your account with us stays, without a sign-in by Facebook.'
          : 'We had nothing from Facebook about you.';
      return page(reply, `Your request of ${day} (UTC) has been carried out. ${result}`);
    });
    done();
  });
}

const page = (reply: FastifyReply, text: string) => reply.type('text/plain; charset=utf-8').send(`${text}\n`);
