import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ServiceTokenClientRejected } from '../problems/sign-in.type.js';
import { CustomerInputRejected } from '../problems/work.type.js';
import { CustomerSuccess, outcome } from '../schema/outcome.js';

@InputType({ description: 'The credentials of a service client.' })
export class ServiceTokenInput {
  @Field(() => String, {
    nullable: true,
    description:
      'A key of 1 to 255 visible ASCII characters, as in every mutation. It has no effect here: issuing a token changes nothing, and a repetition gets another one.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'The id of the client.' })
  clientId!: string;

  @Field(() => String, { description: 'The secret of the client.' })
  clientSecret!: string;
}

@ObjectType({ implements: CustomerSuccess, description: 'The client has an access token.' })
export class ServiceTokenIssued extends CustomerSuccess {
  type!: 'ServiceTokenIssued';

  @Field(() => String, { description: 'A JWT (RFC 9068) for the header `Authorization: Bearer …`.' })
  accessToken!: string;

  @Field(() => Int, { description: 'The lifetime of the access token in seconds.' })
  expiresInSeconds!: number;

  @Field(() => [String], { description: 'The scopes of the token, such as `customers:read`.' })
  scopes!: string[];
}

export const ServiceTokenResult = outcome('ServiceTokenResult', () => [
  ServiceTokenIssued,
  ServiceTokenClientRejected,
  CustomerInputRejected,
]);
