/** The arrows of the house. Every rule is bitten by a planted violation in tools/test/layers.test.ts. */
const TEST = '(^|/)test(-stack)?/|\\.test\\.ts$';
const DOMAIN = '^subgraphs/(?!_kit/)';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: TEST, ...from }, to });

module.exports = {
  forbidden: [
    rule('rules-are-pure', 'A rule of law depends on other rules only.', { path: '/rules/' }, { pathNot: '/rules/' }),
    rule(
      'entity-is-a-fact-sheet',
      'An entity knows the kit and other facts, not acts, resolvers or rules.',
      { path: '\\.entity\\.ts$' },
      { path: '(\\.resolver|\\.reference)\\.ts$|^subgraphs/[a-z]+/src/rules/' },
    ),
    rule(
      'manifest-on-top',
      'Only index.ts looks at the manifest.',
      { path: `${DOMAIN}[^/]+/src/`, pathNot: `${TEST}|/src/(index|main|demo)\\.ts$` },
      { path: `${DOMAIN}[^/]+/src/(subgraph|index)\\.ts$` },
    ),
    rule(
      'no-subgraph-to-subgraph',
      'A szakrendszer never imports a szakrendszer; it asks the graph.',
      { path: '^subgraphs/([^/]+)/' },
      { path: DOMAIN, pathNot: '^subgraphs/$1/' },
    ),
    rule('kit-knows-no-domain', 'The kit stands below every szakrendszer.', { path: '^subgraphs/_kit/' }, { path: DOMAIN }),
    rule('gateway-sees-sdl-only', 'The gateway never sees domain code.', { path: '^gateway/' }, { path: `${DOMAIN}|^web/` }),
    rule('web-sees-the-graph-only', 'The browser code knows the public graph.', { path: '^web/' }, { path: '^(gateway|subgraphs|tools)/' }),
    rule('nobody-needs-tools', 'The product runs without the tools.', { pathNot: `^tools/|${TEST}` }, { path: '^tools/' }),
    rule(
      'schema-needs-nobody',
      'The vocabulary stands below everything.',
      { path: '^schema/' },
      { path: '^(gateway|subgraphs|web|tools)/' },
    ),
    rule('gateway-below-subgraphs', 'A szakrendszer does not know who calls it.', { path: '^subgraphs/' }, { path: '^(gateway|web)/' }),
    rule(
      'no-cycle',
      'A circle has no inside.',
      { path: '^(gateway|subgraphs|tools)/', pathNot: `${TEST}|\\.entity\\.ts$` },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.vue'],
    },
  },
};
