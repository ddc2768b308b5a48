/** Sidebar panel: a click puts the example, its variables and its purpose into the editor. */
import { useGraphiQL } from '@graphiql/react';
import type { GraphiQLPlugin } from '@graphiql/react';
import { EXAMPLES } from './examples.ts';
import type { Example } from './examples.ts';
import { setPurpose } from './purpose.ts';

function Panel() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const load = (example: Example) => {
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables);
    setPurpose({ cel: example.cel });
  };
  return (
    <div className="asp-examples">
      <h2>Példák</h2>
      {groups().map(([szakrendszer, examples]) => (
        <section key={szakrendszer}>
          <h3>{szakrendszer}</h3>
          {examples.map((example) => (
            <button type="button" key={example.cim} onClick={() => load(example)}>
              {example.cim}
            </button>
          ))}
        </section>
      ))}
    </div>
  );
}

const groups = () => [...Map.groupBy(EXAMPLES, ({ szakrendszer }) => szakrendszer)];

const Icon = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
    <path d="M5 4h11l3 3v13H5zM8 10h8M8 14h8M8 18h5" />
  </svg>
);

export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Példák', icon: Icon, content: Panel };
