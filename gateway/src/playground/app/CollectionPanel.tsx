/** Ready operations of every szakrendszer; a click puts the operation, its variables and its purpose into the editor. */
import { useGraphiQL } from '@graphiql/react';
import type { GraphiQLPlugin } from '@graphiql/react';
import { useState } from 'react';
import { CELOK, purpose } from './purpose.ts';
import { examplesWith, nameOf } from './examples.ts';
import type { Example } from './examples.ts';

function Panel() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const [words, setWords] = useState('');
  const load = (example: Example) => {
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables);
    purpose.set({ cel: example.cel });
  };
  const groups = examplesWith(words);
  const count = groups.reduce((sum, [, examples]) => sum + examples.length, 0);
  return (
    <div className="asp-panel asp-examples">
      <h2>Műveletgyűjtemény</h2>
      <label htmlFor="asp-szuro">Szűrés</label>
      <input id="asp-szuro" type="search" value={words} onChange={(e) => setWords(e.target.value)} placeholder="pl. mérték, hrsz" />
      <p role="status">{count === 0 ? 'Nincs találat. Próbáljon rövidebb szót.' : `${count} művelet`}</p>
      {groups.map(([szakrendszer, examples]) => (
        <details key={szakrendszer} open>
          <summary>
            {nameOf(szakrendszer)} ({examples.length})
          </summary>
          <ul>
            {examples.map((example) => (
              <li key={example.cim}>
                <Card example={example} onLoad={() => load(example)} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

function Card({ example, onLoad }: { example: Example; onLoad(): void }) {
  const { cim, title, cel, szerepkor } = example;
  const purposeName = CELOK.find(({ kod }) => kod === cel)?.nev;
  return (
    <>
      <button type="button" onClick={onLoad}>
        {cim}
      </button>
      {title && <p lang="en">{title}</p>}
      {(purposeName || szerepkor) && (
        <p className="asp-facts">
          {[szerepkor && `Szerepkör: ${szerepkor}`, purposeName && `Cél: ${purposeName}`].filter(Boolean).join(' · ')}
        </p>
      )}
    </>
  );
}

const Icon = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
    <path d="M5 4h11l3 3v13H5zM8 10h8M8 14h8M8 18h5" />
  </svg>
);

export const COLLECTION_PLUGIN: GraphiQLPlugin = { title: 'Műveletgyűjtemény', icon: Icon, content: Panel };
