import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What an answer to the same URL may differ by. `Origin` is added where pages are admitted. */
const VARIES_BY = ['authorization', 'accept', 'accept-encoding'];

const isKept = (reply: FastifyReply) =>
  reply.statusCode === 200 && String(reply.getHeader('cache-control')).startsWith('max-age=');

/**
 * Completes an answer that caches may keep, and tells whether the caller has it already: then 304 says so, without the
 * answer. The tag is weak, because the same answer is sent compressed and as it is.
 */
export function isUnchanged(request: FastifyRequest, reply: FastifyReply, answer: string): boolean {
  if (!isKept(reply)) return false;
  const present = String(reply.getHeader('vary') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  reply.header('vary', [...new Set([...present, ...VARIES_BY])].join(', '));
  if (request.method !== 'GET') return false;
  const tag = `"${hash('sha256', answer, 'base64url')}"`;
  reply.header('etag', `W/${tag}`);
  return tagsIn(request.headers['if-none-match']).some((given) => given === tag || given === '*');
}

/** Compared without their `W/`, as a conditional GET is (RFC 9110, 13.1.2). */
const tagsIn = (header: string | undefined): string[] => header?.match(/\*|"[^"]*"/g) ?? [];

export const answerUnchanged = (reply: FastifyReply) => reply.code(304).removeHeader('content-type').send();
