/** The page: login first, then GraphiQL with our bar, examples and headers. */
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Bar } from './Bar.tsx';
import { COLLECTION_PLUGIN } from './CollectionPanel.tsx';
import { EXAMPLES } from './examples.ts';
import { fetcherFor, MemoryStorage } from './graphql.ts';
import { LastCallLine } from './LastCallLine.tsx';
import { Login } from './login.ts';
import { mapPlugin } from './MapPanel.tsx';
import { meta } from './page.ts';
import { PLAN_PLUGIN } from './PlanPanel.tsx';
import { plainTabs } from './tabs.ts';

const FIRST = `# Önkormányzati ASP – GraphQL-játszótér
# Bal oldalt a séma leírása és a példák; a lekérdezés a fent kiválasztott önkormányzat nevében fut.
# (Schema and examples on the left; operations run for the municipality chosen above.)
`;

function Playground({ login }: { login: Login }) {
  const [, setActive] = useState(login.session!.onkormanyzat);
  const fetcher = useMemo(() => fetcherFor(login), [login]);
  const plugins = useMemo(() => [COLLECTION_PLUGIN, mapPlugin(login), PLAN_PLUGIN], [login]);
  const storage = useMemo(() => new MemoryStorage(), []);
  return (
    <div className="asp-page">
      <Bar login={login} onSwitch={({ onkormanyzat }) => setActive(onkormanyzat)} />
      <main>
        <GraphiQL
          fetcher={fetcher}
          storage={storage}
          plugins={plugins}
          visiblePlugin={COLLECTION_PLUGIN}
          defaultQuery={FIRST + (EXAMPLES[0]?.query ?? '\nquery Probalkozas {\n  __typename\n}\n')}
          initialVariables={EXAMPLES[0]?.variables}
          isHeadersEditorEnabled={false}
          showPersistHeadersSettings={false}
        >
          <GraphiQL.Logo> </GraphiQL.Logo>
        </GraphiQL>
      </main>
      <LastCallLine />
    </div>
  );
}

function Welcome({ login, fault }: { login: Login; fault: string }) {
  return (
    <main className="asp-welcome">
      <h1>GraphQL-játszótér</h1>
      <p>A séma és a példák belépés után láthatók. A lekérdezések az Ön jogosultságaival, egy önkormányzat nevében futnak.</p>
      {fault && <p role="alert">{fault}</p>}
      <button type="button" onClick={() => void login.begin()}>
        Belépés
      </button>
    </main>
  );
}

export async function start(root: HTMLElement): Promise<void> {
  plainTabs(root);
  const login = new Login(meta('asp-issuer'));
  const fault = await login.finish().then(
    () => '',
    (error: Error) => error.message,
  );
  createRoot(root).render(
    <StrictMode>{login.session ? <Playground login={login} /> : <Welcome login={login} fault={fault} />}</StrictMode>,
  );
}
