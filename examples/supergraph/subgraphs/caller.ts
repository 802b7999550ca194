// Who calls, by the tokens that the customers subgraph issues. Each subgraph checks them itself.
import { GraphQLError } from 'graphql';
import { createRemoteJWKSet, jwtVerify } from 'jose';

export interface Caller {
  id: string;
  role: 'CUSTOMER' | 'ANONYMOUS' | 'SERVICE' | 'STAFF';
}

const customers = process.env['CUSTOMERS_URL'] ?? 'http://localhost:4001';
const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', customers));

/** Null without a token, or with one that has expired or is not of our issuer. */
export async function callerOf(authorization = ''): Promise<Caller | null> {
  const [, token] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: process.env['TOKEN_ISSUER'] ?? 'http://localhost:4000',
      audience: 'customer-accounts',
      algorithms: ['ES256'],
    });
    return { id: payload.sub!, role: payload['role'] as Caller['role'] };
  } catch {
    return null;
  }
}

export const forbidden = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });

/** Customers see what is theirs; services and staff see everything. */
export const mayRead = (caller: Caller | null, customerId: string) =>
  caller !== null && (caller.id === customerId || caller.role === 'SERVICE' || caller.role === 'STAFF');
