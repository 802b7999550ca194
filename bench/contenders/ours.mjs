// Until there is a main: what it will do.
import { createApp } from '../../dist/app.js';
import { openDatabase } from '../../dist/database.js';
import { readConfig } from '../../dist/platform/config.js';
import { createLog } from '../../dist/platform/log.js';

const config = readConfig();
const database = await openDatabase(config.database);
const { server } = await createApp({ config, database, log: createLog(config.logLevel) });
await server.listen({ host: config.host, port: config.port });
