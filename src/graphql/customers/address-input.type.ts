import { Field, Float, InputType } from 'type-graphql';

@InputType({ description: 'A postal address. An absent field stays as it is; null empties it.' })
export class CustomerAddressInput {
  @Field(() => String, { nullable: true, description: 'Street and number, 1 to 200 characters.' })
  street1?: string | null;

  @Field(() => String, { nullable: true, description: 'A second address line, 1 to 200 characters.' })
  street2?: string | null;

  @Field(() => String, { nullable: true, description: 'City or town, 1 to 100 characters.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Province or state, 1 to 100 characters.' })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, 1 to 20 characters.' })
  postalCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2 such as `PL`, or a calling code such as `+48`.',
  })
  countryCode?: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north of the equator (WGS 84), -90 to 90.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east of Greenwich (WGS 84), -180 to 180.' })
  longitude?: number | null;
}
