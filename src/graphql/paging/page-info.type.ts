import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'The place of a page in its list (GraphQL Cursor Connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there are more entries after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there are more entries before this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The `before` for the page that precedes this one; null when the page is empty.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The `after` for the next page; null when the page is empty.',
  })
  endCursor!: string | null;
}
