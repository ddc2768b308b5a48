/** Picture of the supergraph: which szakrendszer owns what, and which entities they share. A type opens its documentation. */
import { DOC_EXPLORER_PLUGIN, useDocExplorerActions } from '@graphiql/plugin-doc-explorer';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { nameOf } from './examples.ts';
import type { Login } from './login.ts';

interface SupergraphMap {
  szakrendszerek: { nev: string; lekerdezesek: string[]; muveletek: string[]; tipusok: string[] }[];
  kozosek: { nev: string; mezok: Record<string, string[]> }[];
}
interface Point {
  x: number;
  y: number;
}

const SIZE = 420;
const CENTER = SIZE / 2;
const RADIUS = 150;

/** Round the circle, the first one on top. */
const place = (index: number, count: number): Point => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: CENTER + RADIUS * Math.cos(angle), y: CENTER + RADIUS * Math.sin(angle) };
};
/** As large as its neighbours allow. */
const circle = (count: number) => Math.min(54, (Math.PI * RADIUS * 0.92) / count);
const shortName = (szakrendszer: string) => nameOf(szakrendszer).split(/[-\s]/)[0];

function Panel({ login }: { login: Login }) {
  const [map, setMap] = useState<SupergraphMap>();
  const [fault, setFault] = useState('');
  useEffect(() => {
    void login
      .token()
      .then((token) => fetch('/sema/terkep.json', { headers: { authorization: `Bearer ${token}` } }))
      .then(async (answer) => (answer.ok ? setMap((await answer.json()) as SupergraphMap) : setFault('A térképhez „sema” hatókör kell.')))
      .catch(() => setFault('A térkép most nem tölthető be.'));
  }, [login]);
  return (
    <div className="asp-panel asp-map">
      <h2>Szupergráf</h2>
      <p>
        Melyik szakrendszer mit birtokol; a vonalak a közös entitások.{' '}
        <span lang="en">Which szakrendszer owns what; lines are shared entities.</span>
      </p>
      {fault && <p role="alert">{fault}</p>}
      {map && <Picture map={map} />}
      {map && <Owners map={map} />}
    </div>
  );
}

function Picture({ map: { szakrendszerek, kozosek } }: { map: SupergraphMap }) {
  const count = szakrendszerek.length;
  const at = new Map(szakrendszerek.map(({ nev }, i) => [nev, place(i, count)]));
  const shared = kozosek.map(({ nev, mezok }) => ({ nev, ends: Object.keys(mezok).flatMap((graph) => at.get(graph) ?? []) }));
  const middle = (ends: Point[]) => ({ x: mean(ends.map(({ x }) => x)), y: mean(ends.map(({ y }) => y)) });
  return (
    <svg
      className="asp-picture"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      role="group"
      aria-label={`${count} szakrendszer, ${kozosek.length} közös entitás`}
    >
      {shared.flatMap(({ nev, ends }) =>
        ends.map((end, i) => <line key={`${nev}${i}`} x1={middle(ends).x} y1={middle(ends).y} x2={end.x} y2={end.y} />),
      )}
      {szakrendszerek.map(({ nev, tipusok }) => {
        const { x, y } = at.get(nev)!;
        return (
          <a key={nev} href={`#asp-${nev}`}>
            <circle cx={x} cy={y} r={circle(count)} />
            <text x={x} y={y}>
              {shortName(nev)}
            </text>
            <text x={x} y={y + 17}>
              {tipusok.length} típus
            </text>
          </a>
        );
      })}
      {shared.map(({ nev, ends }, i) => (
        <text key={nev} className="asp-shared" x={middle(ends).x} y={middle(ends).y + 4 + 14 * sameBefore(shared, i, middle)}>
          {nev}
        </text>
      ))}
    </svg>
  );
}

/** How many labels stand at the same place already. */
const sameBefore = (shared: { ends: Point[] }[], index: number, middle: (ends: Point[]) => Point): number => {
  const { x, y } = middle(shared[index]!.ends);
  return shared.slice(0, index).filter(({ ends }) => Math.hypot(middle(ends).x - x, middle(ends).y - y) < 12).length;
};

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function Owners({ map: { szakrendszerek, kozosek } }: { map: SupergraphMap }) {
  return (
    <>
      {szakrendszerek.map(({ nev, lekerdezesek, muveletek, tipusok }) => (
        <section key={nev} id={`asp-${nev}`} tabIndex={-1} aria-labelledby={`asp-${nev}-cim`}>
          <h3 id={`asp-${nev}-cim`}>{nameOf(nev)}</h3>
          <p className="asp-facts">
            {lekerdezesek.length} lekérdezés, {muveletek.length} művelet, {tipusok.length} típus
          </p>
          <Types names={tipusok} />
        </section>
      ))}
      <section aria-labelledby="asp-kozos-cim">
        <h3 id="asp-kozos-cim">Közös entitások</h3>
        {kozosek.map(({ nev, mezok }) => (
          <div key={nev}>
            <Types names={[nev]} />
            <ul className="asp-facts">
              {Object.entries(mezok).map(([graph, fields]) => (
                <li key={graph}>
                  {nameOf(graph)}: {fields.join(', ') || 'csak a kulcsát ismeri'}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  );
}

/** Buttons that open the documentation of a type. */
function Types({ names }: { names: string[] }) {
  const schema = useGraphiQL((state) => state.schema);
  const { setVisiblePlugin } = useGraphiQLActions();
  const { push, reset } = useDocExplorerActions();
  const open = (name: string) => {
    const def = schema?.getType(name);
    reset();
    if (def) push({ name, def });
    setVisiblePlugin(DOC_EXPLORER_PLUGIN);
  };
  return (
    <ul className="asp-types">
      {names.map((name) => (
        <li key={name}>
          <button type="button" onClick={() => open(name)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

const Icon = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
    <circle cx="12" cy="5" r="2.5" />
    <circle cx="5" cy="18" r="2.5" />
    <circle cx="19" cy="18" r="2.5" />
    <path d="M11 7.3 6 15.8M13 7.3l5 8.5M7.5 18h9" />
  </svg>
);

export const mapPlugin = (login: Login): GraphiQLPlugin => ({ title: 'Szupergráf', icon: Icon, content: () => <Panel login={login} /> });
