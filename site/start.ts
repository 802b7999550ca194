// `npm run docs`: serves the documentation and shows changes at once, until Ctrl-C. Options go to VitePress: `-- --port 8080`.
import { prepare, vitepress } from './prepare.ts';

await prepare();
process.exitCode = await vitepress('dev', '.', ...process.argv.slice(2));
