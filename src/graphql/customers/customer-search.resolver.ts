import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { canonicalEmail } from '../../platform/text/email-address.js';
import { canonicalPhone } from '../../platform/text/phone-number.js';
import { customersMatching } from '../../reads/customer-search.js';
import type { CustomerRow } from '../../reads/customers.js';
import type { Context } from '../context.js';
import { CustomerType } from '../customer/customer.type.js';
import { badInput } from '../guard/errors.js';
import { selectionAsked } from '../reading/customer-selection.js';
import { underTodaysNames, useInstead } from '../schema/former-names.js';

const MOST_MATCHES = 200;

@Resolver()
export class CustomerSearchResolver {
  @Query(() => [CustomerType], {
    description:
      'Every customer who matches any of the criteria, each once, oldest first, at most 200. At least one criterion is required. Needs `customers:read`.',
  })
  searchCustomers(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('uuid', () => ID, { nullable: true, description: 'The visitor’s own identifier.' })
    uuid: string | null,
    @Arg('email', () => String, { nullable: true, description: 'An e-mail address, in any case.' }) email:
      | string
      | null,
    @Arg('phone', () => String, {
      nullable: true,
      description:
        'A phone number with its country code, in any spelling. One without is read in the country of `DEFAULT_COUNTRY`, and finds nobody where that is not set.',
    })
    phone: string | null,
    @Arg('telnum', () => String, {
      nullable: true,
      description: 'A phone number, as `phone` takes it.',
      deprecationReason: useInstead('phone'),
    })
    telnum: string | null,
  ): Promise<CustomerRow[]> {
    const { loaders, defaultCountry } = context;
    const { phone: typed } = underTodaysNames({ phone, telnum }, { telnum: 'phone' });
    if (uuid == null && email == null && typed == null) {
      throw badInput('Give at least one of `uuid`, `email` and `phone`.');
    }
    // An invalid address or number is on no record.
    const address = email == null ? null : canonicalEmail(email);
    const number = typed == null ? null : canonicalPhone(typed, defaultCountry);
    const criteria = {
      ...(uuid != null && { uuid }),
      ...(address && 'canonical' in address && { email: address.canonical }),
      ...(number && 'e164' in number && { phone: number.e164 }),
    };
    if (Object.keys(criteria).length === 0) return Promise.resolve([]);
    const selection = selectionAsked(context, info);
    return loaders.list('customers matching', [criteria, selection.key], (db) =>
      customersMatching(db, criteria, MOST_MATCHES, selection),
    );
  }
}
