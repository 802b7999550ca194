import { slug } from 'github-slugger';
import { createLogger } from 'vite';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { drawnDiagrams } from '../diagrams.ts';
import { projectLinks } from '../links.ts';
import { decisionGroups, groups, pageTitle, placeOf, project, REFERENCE, read, SOURCES } from '../pages.ts';
import type { ReferenceGroup } from '../reference.ts';

const linkOf = (page: string) => `/${placeOf(page).replace(/(index)?\.md$/, '')}`;
const itemOf = (page: string): DefaultTheme.SidebarItem => ({ text: pageTitle(page), link: linkOf(page) });

const sidebar: DefaultTheme.SidebarItem[] = [
  ...groups.map((group) => ({ text: group.text, items: group.pages.map(itemOf) })),
  { text: 'Reference', items: [{ text: 'Queries, mutations, types', link: '/reference/' }] },
  { text: 'Decisions', link: '/docs/decisions/' },
];
// Beside the decisions only: on every other page they would be most of it.
const decisions: DefaultTheme.SidebarItem[] = [
  { text: 'Decisions', link: '/docs/decisions/' },
  ...decisionGroups().map((group) => ({
    text: group.text,
    collapsed: true,
    items: group.pages.map(itemOf),
  })),
];

const reference: ReferenceGroup[] = JSON.parse(read(`${REFERENCE}/sidebar.json`));

const logger = createLogger(process.argv.includes('build') ? 'warn' : 'info');
const { warn } = logger;
// Vite looks for VitePress' own packages in the project, and finds them later, when a page asks for them.
logger.warn = (message, options) => {
  if (!message.includes('Failed to resolve dependency: ')) warn(message, options);
};

export default defineConfig({
  title: 'customer-accounts',
  description: 'A customer’s account as a GraphQL subgraph.',
  lang: 'en',
  srcDir: '..',
  outDir: './dist',
  // Hidden folders are no pages by themselves.
  srcExclude: ['bench/**', 'mutants/**', 'test/**', 'tools/**', 'coverage/**', 'site/*.md'],
  rewrites: placeOf,
  // What runs on this machine is not there while the site is built; everything else is.
  ignoreDeadLinks: 'localhostLinks',
  metaChunk: true,
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    // As on GitHub, where the same files are read.
    anchor: { slugify: slug },
    attrs: { disable: true },
    config(markdown) {
      projectLinks(markdown as never);
      drawnDiagrams(markdown as never);
    },
  },
  themeConfig: {
    nav: [
      { text: 'Front ends', link: '/docs/front-ends' },
      { text: 'Supergraph', link: '/docs/supergraph' },
      { text: 'Operation', link: '/docs/configuration' },
      { text: 'Reference', link: '/reference/', activeMatch: '^/reference/' },
      { text: 'Decisions', link: '/docs/decisions/', activeMatch: '^/docs/decisions/' },
    ],
    sidebar: {
      '/reference/': [
        { text: 'Reference', link: '/reference/' },
        ...reference.map((group) => ({ ...group, collapsed: true })),
      ],
      '/docs/decisions/': decisions,
      '/': sidebar,
    },
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        detailedView: true,
        _render(source, env, markdown) {
          if (env.relativePath.startsWith(SOURCES)) return '';
          // Colours of code cannot be searched, and take longer than everything else.
          const { highlight } = markdown.options;
          markdown.options.highlight = null;
          const html = markdown.render(source, env);
          markdown.options.highlight = highlight;
          return html;
        },
        miniSearch: { searchOptions: { boost: { title: 8, titles: 2, text: 1 } } },
      },
    },
  },
  vite: {
    configFile: false,
    customLogger: logger,
    // The root of the project is that of the site, and only its pages are to be read and watched.
    envDir: 'site',
    publicDir: false,
    resolve: {
      // It would fetch icons from another host, and the site has none of these links.
      alias: [
        { find: /^.*\/VPSocialLink\.vue$/, replacement: `${project}site/.vitepress/theme/Nothing.vue` },
      ],
    },
    build: { chunkSizeWarningLimit: 1_000 },
    server: {
      host: '127.0.0.1',
      watch: { ignored: ['.data', '.git', 'dist', 'src', 'test'].map((folder) => `${project}${folder}/**`) },
    },
    plugins: [
      {
        // Pages outside of this folder do not find the Vue of its packages.
        name: 'vue-of-the-site',
        enforce: 'pre',
        resolveId: (id, _, { ssr }) =>
          ssr && /^vue(\/server-renderer)?$/.test(id) ? { id, external: true } : null,
      },
    ],
  },
});
