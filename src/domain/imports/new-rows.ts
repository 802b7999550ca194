import { type EntityMetadata, type EntityProperty, JsonType, ReferenceKind } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Campaign } from '../../entities/campaign.entity.js';
import { CardCategory } from '../../entities/card.entity.js';
import type { Tables } from '../../tables/db.js';
import { type GivenRow, insertRows } from '../../tables/many-rows.js';
import { channels } from '../customers/agreements.js';
import { type Work, withEntities } from '../work/work.js';
import type { ReadRecord } from './read.js';

type Entity = Record<string, unknown>;
type Class = new (...given: never[]) => object;
type Row = Record<string, unknown>;

/** How the entities of a class begin, and how they become rows: as the ORM's description of the class has it. */
interface Form {
  table: string;
  methods: object;
  begin(entity: Entity): void;
  rowOf(entity: Entity): Row;
}

/**
 * Whether a record of somebody new only adds rows. What it says besides is looked up, or written by statements that
 * need the customer to be stored.
 */
export const onlyAddsRows = ({ till, beyond, secrets }: ReadRecord): boolean =>
  !till.customFields?.length &&
  !till.autoAdd &&
  secrets.pin === undefined &&
  !beyond.balances?.length &&
  (beyond.consents ?? []).every(({ name }) => channels.some((channel) => channel === name));

/**
 * Work that notes the entities it makes, and `insert`, which adds them all with a statement or two for each table. The
 * ORM would watch each of them for changes, which takes longer than all the rest of an import.
 */
export function newRows(work: Work): { noting: Work; insert(): Promise<void> } {
  const forms = new Map<Class, Form>();
  const made = new Map<Form, Entity[]>();
  const formOf = (entityClass: Class): Form => {
    const form = forms.get(entityClass) ?? formFor(work.em, entityClass);
    forms.set(entityClass, form);
    return form;
  };
  const em = {
    create(entityClass: Class, data: object) {
      const form = formOf(entityClass);
      const entity: Entity = Object.assign(Object.create(form.methods), data);
      form.begin(entity);
      const others = made.get(form);
      if (others) others.push(entity);
      else made.set(form, [entity]);
      return entity;
    },
    findOne(entityClass: Class, where: never) {
      if (entityClass !== Campaign && entityClass !== CardCategory) {
        throw new Error(`${entityClass.name} is not looked up for somebody new.`);
      }
      return work.em.findOne(entityClass, where);
    },
  } as unknown as EntityManager;
  return {
    noting: withEntities(work, em),
    async insert() {
      // The first entity made is a customer, to whom the others refer.
      for (const [{ table, rowOf }, entities] of made) {
        const alike = Map.groupBy(entities.map(rowOf), (row) => Object.keys(row).join());
        for (const rows of alike.values()) {
          await insertRows(work.db, table as keyof Tables, rows as GivenRow<keyof Tables>[]);
        }
      }
      made.clear();
    },
  };
}

function formFor(em: EntityManager, entityClass: Class): Form {
  const meta = em.getMetadata().get(entityClass) as EntityMetadata;
  const defaults = meta.props.flatMap(({ name, onCreate, default: value }) =>
    onCreate || value != null ? [{ name, onCreate, value }] : [],
  );
  const columns = meta.props.map((property) => ({
    name: property.name,
    column: property.fieldNames[0]!,
    isNullable: property.nullable === true,
    stored: storing(em, property),
  }));
  return {
    table: meta.tableName,
    methods: methodsOf(entityClass),
    begin(entity) {
      for (const { name, onCreate, value } of defaults) {
        if (onCreate) entity[name] ??= onCreate(entity, em);
        else if (entity[name] === undefined) entity[name] = Array.isArray(value) ? [...value] : value;
      }
    },
    rowOf(entity) {
      const row: Row = {};
      for (const { name, column, isNullable, stored } of columns) {
        const value = entity[name];
        if (value != null) row[column] = stored(value);
        // Otherwise the column’s default, which a null would override.
        else if (isNullable) row[column] = null;
      }
      return row;
    },
  };
}

/** How JSON has a value of this property, for its column. */
function storing(em: EntityManager, property: EntityProperty): (value: unknown) => unknown {
  const { kind, customType, targetMeta } = property;
  if (kind === ReferenceKind.MANY_TO_ONE || kind === ReferenceKind.ONE_TO_ONE) {
    const [id] = targetMeta!.primaryKeys;
    return (other) => (other as Entity)[id!];
  }
  if (kind !== ReferenceKind.SCALAR) throw new Error(`${property.name} has no column of its own.`);
  if (!customType || customType instanceof JsonType) return (value) => value;
  return (value) => customType.convertToDatabaseValue(value, em.getPlatform(), {});
}

/** The methods of the class alone: the ORM has put accessors beside them. */
const methodsOf = ({ prototype }: Class): object =>
  Object.create(
    Object.prototype,
    Object.fromEntries(
      Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(
        ([, { value }]) => typeof value === 'function',
      ),
    ),
  );
