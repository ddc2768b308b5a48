/** What the last call took: shown below the editor, and by the plan. */
import { createStore } from './store.ts';

export interface PlanTree {
  fajta: 'sorban' | 'egyszerre' | 'kerdes' | 'felteteles';
  szakrendszer?: string;
  hely?: string;
  muvelet?: string;
  feltetel?: string;
  lepesek?: PlanTree[];
}
interface Cost {
  requested: number;
  maximum: number;
  throttleStatus?: { maximumAvailable: number; currentlyAvailable: number };
}
export interface LastCall {
  status: number;
  ms: number;
  bytes: number;
  cost?: Cost;
  terv?: PlanTree;
}
/** Schema questions of the editor itself are not calls of the person. */
const OWN = /\bIntrospectionQuery\b/;

export const lastCall = createStore<{ call?: LastCall }>({});

export function noteCall(query: string, call: Omit<LastCall, 'cost' | 'terv'>, extensions: Pick<LastCall, 'cost' | 'terv'> = {}): void {
  if (!OWN.test(query)) lastCall.set({ call: { ...call, cost: extensions.cost, terv: extensions.terv } });
}
