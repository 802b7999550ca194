import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { outcome, Success } from '../schema/outcome.js';
import { ClientRejected } from '../schema/problems.type.js';

@InputType({ description: 'What a system of the company was given to call us with.' })
export class ServiceTokenInput {
  @Field(() => String, { description: 'The name of the client.' })
  clientId!: string;

  @Field(() => String, { description: 'Its secret.' })
  clientSecret!: string;
}

@ObjectType({ implements: Success, description: 'The client may call.' })
export class ServiceTokenIssued extends Success {
  @Field(() => String, { description: 'For `Authorization: Bearer …`: a JWT (RFC 9068).' })
  accessToken!: string;

  @Field(() => Int, { description: 'For how many seconds it is valid.' })
  expiresInSeconds!: number;

  @Field(() => [String], { description: 'What it allows, such as `customers:read`.' })
  scopes!: string[];
}

export const ServiceTokenResult = outcome(
  'ServiceTokenResult',
  'How asking for a service token can end.',
  () => [ServiceTokenIssued, ClientRejected],
);
