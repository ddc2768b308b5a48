/** Below the editor: status, time, size, price and what is left of the minute, of the last call. */
import { lastCall } from './lastCall.ts';

const number = new Intl.NumberFormat('hu-HU');

export function LastCallLine() {
  const { call } = lastCall.use();
  return (
    <footer>
      <p className="asp-last" role="status" aria-label="Utolsó hívás">
        {call ? <Figures {...call} /> : 'Még nem volt hívás. (No call yet.)'}
      </p>
    </footer>
  );
}

function Figures({ status, ms, bytes, cost }: NonNullable<ReturnType<typeof lastCall.get>['call']>) {
  const left = cost?.throttleStatus;
  return (
    <>
      <span>HTTP {status}</span>
      <span>{number.format(Math.round(ms))} ms</span>
      <span>{number.format(bytes)} bájt</span>
      {cost && (
        <span>
          költség {number.format(cost.requested)} / {number.format(cost.maximum)}
        </span>
      )}
      {left && (
        <span>
          perckeret {number.format(left.currentlyAvailable)} / {number.format(left.maximumAvailable)}
        </span>
      )}
    </>
  );
}
