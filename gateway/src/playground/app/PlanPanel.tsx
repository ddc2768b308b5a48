/** The query plan of the last call: who was asked for what, in which order. */
import type { GraphiQLPlugin } from '@graphiql/react';
import { nameOf } from './examples.ts';
import { lastCall } from './lastCall.ts';
import type { PlanTree } from './lastCall.ts';
import { purpose } from './purpose.ts';

const TITLES: Record<PlanTree['fajta'], string> = {
  sorban: 'Egymás után (in sequence)',
  egyszerre: 'Egyszerre (in parallel)',
  kerdes: 'Kérdés (fetch)',
  felteteles: 'Feltételtől függ (conditional)',
};

function Panel() {
  const { terv } = purpose.use();
  const { call } = lastCall.use();
  return (
    <div className="asp-panel asp-plan">
      <h2>Lekérdezési terv</h2>
      {call?.terv ? (
        <ol>
          <Step step={call.terv} />
        </ol>
      ) : (
        <p>
          {terv
            ? 'Futtasson egy lekérdezést: a terve itt jelenik meg. (Run an operation to see its plan.)'
            : 'Jelölje be fent a „Terv” négyzetet, és futtasson egy lekérdezést. (Tick “Terv” above and run an operation.)'}
        </p>
      )}
    </div>
  );
}

function Step({ step: { fajta, szakrendszer, hely, muvelet, feltetel, lepesek } }: { step: PlanTree }) {
  return (
    <li>
      <strong>{szakrendszer ? nameOf(szakrendszer) : TITLES[fajta]}</strong>
      {hely && (
        <>
          {' '}
          itt: <code>{hely}</code>
        </>
      )}
      {feltetel && (
        <>
          : <code>${feltetel}</code>
        </>
      )}
      {muvelet && (
        <details>
          <summary>Elküldött művelet</summary>
          <pre tabIndex={0}>{muvelet}</pre>
        </details>
      )}
      {lepesek && (
        <ol>
          {lepesek.map((inner, i) => (
            <Step key={i} step={inner} />
          ))}
        </ol>
      )}
    </li>
  );
}

const Icon = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
    <path d="M4 5h6v4H4zM14 10h6v4h-6zM14 16h6v4h-6zM7 9v9h7M7 12h7" />
  </svg>
);

export const PLAN_PLUGIN: GraphiQLPlugin = { title: 'Lekérdezési terv', icon: Icon, content: Panel };
