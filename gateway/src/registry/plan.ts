/** A query plan as the playground shows it: who is asked for what, in which order. */
import type { PlanNode, QueryPlan } from '../execution/apollo.ts';

export interface PlanTree {
  fajta: 'sorban' | 'egyszerre' | 'kerdes' | 'felteteles';
  szakrendszer?: string;
  /** Where in the answer the entities stand that are asked for. */
  hely?: string;
  /** The operation that is sent. */
  muvelet?: string;
  feltetel?: string;
  lepesek?: PlanTree[];
}

export const planTree = ({ node }: QueryPlan): PlanTree => (node ? treeOf(node as PlanNode) : { fajta: 'sorban', lepesek: [] });

function treeOf(node: PlanNode, hely?: string): PlanTree {
  switch (node.kind) {
    case 'Sequence':
      return { fajta: 'sorban', lepesek: node.nodes.map((one) => treeOf(one, hely)) };
    case 'Parallel':
      return { fajta: 'egyszerre', lepesek: node.nodes.map((one) => treeOf(one, hely)) };
    case 'Flatten':
      return treeOf(node.node, node.path.join('.'));
    case 'Fetch':
      return { fajta: 'kerdes', szakrendszer: node.serviceName, hely, muvelet: node.operation };
    case 'Condition': {
      const branches = [node.ifClause, node.elseClause].filter((one) => one !== undefined);
      return { fajta: 'felteteles', feltetel: node.condition, lepesek: branches.map((one) => treeOf(one as PlanNode, hely)) };
    }
    default:
      return { fajta: 'sorban', lepesek: [] };
  }
}
