import base from './vitest.config.js';
const b: any = base;
export default { ...b, root: '/tmp/wt/fast', test: { ...b.test, setupFiles: ['/tmp/wt/fast/prof-setup.ts'] } };
