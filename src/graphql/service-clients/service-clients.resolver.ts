import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { serviceToken } from '../../flows/service-clients/service-token.js';
import type { Context } from '../context.js';
import { ServiceTokenInput, ServiceTokenResult } from './service-clients.type.js';

@Resolver()
export class ServiceClientsResolver {
  @Mutation(() => ServiceTokenResult, {
    description:
      'Exchanges a client’s id and secret for an access token that is valid for five minutes. For everybody.',
  })
  serviceToken(
    @Arg('input', () => ServiceTokenInput, { description: 'The client’s id and secret.' })
    input: ServiceTokenInput,
    @Ctx() context: Context,
  ): Promise<typeof ServiceTokenResult> {
    return serviceToken(context, input);
  }
}
