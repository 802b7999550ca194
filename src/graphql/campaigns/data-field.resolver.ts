import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { dataField } from '../../domain/campaigns/data-field.js';
import type { CampaignFieldRow } from '../../reads/campaigns.js';
import type { Context } from '../context.js';
import { CustomerCustomFieldType } from '../customer/custom-field-type.js';
import { CustomerDataField, CustomerDataFieldFormat } from './campaigns.type.js';

/** What a form has to know of a field, from the check that its value will meet. */
@Resolver(() => CustomerDataField)
export class DataFieldResolver {
  @FieldResolver(() => CustomerCustomFieldType, {
    description: 'The type of the value. A consent is BOOLEAN, given or refused.',
  })
  type(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    return dataField(context, field).type ?? 'TEXT';
  }

  @FieldResolver(() => [String], { description: 'The choices of a list type; otherwise empty.' })
  choices(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    return dataField(context, field).choices ?? [];
  }

  @FieldResolver(() => CustomerDataFieldFormat, {
    nullable: true,
    description: 'What the text has to be; null for any text, and for other types.',
  })
  format(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    return dataField(context, field).format;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A regular expression (ECMAScript) that the whole text has to match, as the attribute `pattern` of HTML takes it.',
  })
  pattern(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    return dataField(context, field).pattern;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The most characters (code points) of a text.' })
  maxLength(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    return dataField(context, field).maxLength;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The least number, or the earliest date as `YYYY-MM-DD`; null without one.',
  })
  minimum(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    return dataField(context, field).minimum;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The greatest number, or the latest date as `YYYY-MM-DD`; null without one.',
  })
  maximum(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    const { maximum } = dataField(context, field);
    return typeof maximum === 'function' ? maximum() : maximum;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The place of the value in the input of `updateAccount`: `firstName`, `address.city`; `customFields`, under `customFieldNumber`; `consents`, under `name`. Null for `email`, which is proved by a code instead.',
  })
  inputPath(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    return dataField(context, field).inputPath;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The number of the custom field, under which its value is given; null for other fields.',
  })
  customFieldNumber(@Root() field: CampaignFieldRow, @Ctx() context: Context) {
    return dataField(context, field).inputPath === 'customFields' ? field.custom?.number : null;
  }
}
