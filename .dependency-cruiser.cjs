// Each feature may use the ones before it, never the ones after it. See docs/architecture.md.
const features = [
  'accounts',
  'question-bank',
  'guides',
  'positions',
  'candidates',
  'interviews',
  'comparison',
  'reports',
  'home',
];
const anyFeature = `^src/(${features.join('|')})/`;

const onlyIn = (name, library, rooms) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: rooms },
  to: { path: `node_modules/(${library})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-imports-only-domain',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'charts-import-only-domain',
      severity: 'error',
      from: { path: '^src/charts/' },
      to: { pathNot: '^src/(charts|domain)/' },
    },
    {
      name: 'pages-are-pure',
      severity: 'error',
      from: { path: '[-/]pages\\.ts$' },
      to: {
        pathNot: [
          '^src/(domain|charts)/',
          '[-/](paths|records|pages|operations)\\.ts$',
          '^src/accounts/person\\.ts$',
          '^src/web/(format|figure-words|render|chrome|form-page)\\.ts$',
        ],
      },
    },
    {
      name: 'web-and-data-know-no-feature',
      severity: 'error',
      from: { path: '^src/(web|data)/' },
      to: { path: anyFeature, pathNot: '[-/]paths\\.ts$' },
    },
    { name: 'data-knows-no-web', severity: 'error', from: { path: '^src/data/' }, to: { path: '^src/web/' } },
    {
      name: 'embedded-store-stays-inside-data',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/data/', '^src/own-store\\.ts$'] },
      to: { path: '^src/data/embedded/' },
    },
    {
      name: 'services-know-no-web',
      severity: 'error',
      from: { path: '[-/](service|store)\\.ts$', pathNot: '^src/web/' },
      to: { path: '^src/web/' },
    },
    {
      name: 'features-meet-at-the-service',
      severity: 'error',
      from: { path: anyFeature },
      to: { path: anyFeature, pathNot: ['^src/$1/', '[-/](service|paths|records)\\.ts$'] },
    },
    {
      name: 'routes-never-touch-a-store',
      severity: 'error',
      from: { path: '[-/](routes|pages|forms)\\.ts$' },
      to: { path: '[-/](store|schema)\\.ts$' },
    },
    ...features.map((feature, i) => ({
      name: `${feature}-uses-only-earlier-features`,
      severity: 'error',
      from: { path: `^src/${feature}/` },
      to: {
        path: `^src/(${features.slice(i + 1).join('|') || 'nothing-comes-after'})/`,
        pathNot: '[-/]paths\\.ts$',
      },
    })),
    // services.ts and program.ts only hand the connection on.
    onlyIn('only-stores-know-mongoose', 'mongoose|mongodb', [
      '[-/](store|schema)\\.ts$',
      '^src/data/',
      '^src/(services|program)\\.ts$',
    ]),
    onlyIn('only-routes-know-express', 'express|@types/express|passport|express-session', [
      '[-/]routes\\.ts$',
      '^src/web/',
      '^src/app\\.ts$',
    ]),
    onlyIn('only-forms-know-zod', 'zod', ['[-/]forms\\.ts$', '^src/config\\.ts$']),
    onlyIn('only-reports-know-pdfkit', 'pdfkit', ['^src/reports/pdf/']),
    {
      name: 'src-never-imports-tests-or-seed',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^(test|seed)/' },
    },
    {
      name: 'src-uses-no-dev-dependency',
      severity: 'error',
      from: { path: '^(src|seed)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', 'paths\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
