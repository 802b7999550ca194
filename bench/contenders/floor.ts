import { createServer } from 'node:http';
import { Pool } from 'pg';

/**
 * What this machine can do with Node and PostgreSQL at all: no GraphQL, no framework, one prepared statement that
 * writes the finished JSON.
 */
const pool = new Pool({ connectionString: process.env['DATABASE_URL']!, max: 20 });

const list = (query: string) => `(select coalesce(json_agg(row_to_json(item)), '[]') from (${query}) item)`;
const customerJson = `json_build_object('id', c.id, 'externalId', c.external_id, 'code', c.code, 'status', c.status,
  'firstName', c.first_name, 'lastName', c.last_name, 'sex', c.sex, 'birthDate', c.birth_date, 'company', c.company,
  'tags', c.tags, 'createdAt', c.created_at, 'updatedAt', c.updated_at, 'version', c.version,
  'contacts', ${list(`select id, type, value, is_primary as "primary", is_verified as verified from contact
    where customer_id = c.id order by created_at, id`)},
  'agreements', ${list(`select channel, is_granted as granted, set_at as at, actor_kind as "actorKind" from agreement
    where customer_id = c.id order by channel`)},
  'attributes', ${list('select name, value from attribute where customer_id = c.id order by name')},
  'card', (select row_to_json(item) from (select id, number, fidely_code as "barcode", status from card
    where customer_id = c.id and status <> 'REPLACED') item),
  'history', ${list(`select id, kind, at, actor_kind as "actorKind", actor_id as "actorId", changes from history_entry
    where customer_id = c.id order by history_entry.at desc, history_entry.id desc limit 10`)})`;

const statements = {
  one: `select ${customerJson}::text as json from customer c where id = $1`,
  page: `select json_agg(${customerJson} order by created_at, id)::text as json
    from (select * from customer order by created_at, id limit $1) c`,
  entities: `select json_agg(${customerJson})::text as json from customer c where id = any($1)`,
};

createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += chunk;
  const { name, parameter } = JSON.parse(body) as { name: keyof typeof statements; parameter: unknown };
  const { rows } = await pool.query<{ json: string }>({ name, text: statements[name], values: [parameter] });
  const answer = `{"data":${rows[0]!.json}}`;
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(answer),
  });
  response.end(answer);
}).listen(Number(process.env['PORT']), '127.0.0.1');
