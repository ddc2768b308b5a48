import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { CONTRACTS, type ContractName } from './compose/contracts.ts';
import { brokenOperations } from './registry/operations.ts';
import { takeOver, type TakenOver } from './registry/take-over.ts';
import { inRoot } from './root.ts';

/**
 * `npm run muveletek -- http://127.0.0.1:24000 --telepites zala`: asks a running installation what its machine clients have
 * registered, says which of it would not run on the graph of this folder, and takes it over into `schema/muveletek`, where the
 * build keeps the promise. With `--ellenoriz` nothing is written.
 */
async function main(): Promise<boolean> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { telepites: { type: 'string', default: 'telepites' }, ellenoriz: { type: 'boolean', default: false } },
  });
  const [address] = positionals;
  if (!address || !URL.canParse(address))
    throw new Error('Adja meg az átjáró kezelőkapuját. (Name the management port of the gateway: http://127.0.0.1:24000)');
  const operations = await registeredAt(address);
  const faults = brokenOperations(
    operations.map(({ kliens, nev, szoveg, onkormanyzat }) => ({
      at: `${kliens} (${onkormanyzat}) ${nev}`,
      contract: 'integrator',
      text: szoveg,
    })),
    contracts(),
  );
  for (const fault of faults) console.log(`nem futna (would not run): ${fault}`);
  const clients = new Set(operations.map(({ onkormanyzat, kliens }) => `${onkormanyzat} ${kliens}`)).size;
  console.log(`${operations.length} művelet, ${clients} kliens, ${faults.length} nem futna (operations, clients, would not run)`);
  if (!values.ellenoriz)
    for (const file of takeOver(inRoot('schema/muveletek'), values.telepites, operations)) console.log(`schema/muveletek/${file}`);
  return faults.length === 0;
}

async function registeredAt(address: string): Promise<TakenOver[]> {
  const answer = await fetch(new URL('/muveletek', address));
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
  return ((await answer.json()) as { muveletek: TakenOver[] }).muveletek;
}

const contracts = () =>
  Object.fromEntries(
    CONTRACTS.map((name) => [name, buildSchema(readFileSync(inRoot('schema/contracts', `${name}.graphql`), 'utf8'))]),
  ) as Record<ContractName, GraphQLSchema>;

main().then(
  (kept) => process.exit(kept ? 0 : 1),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
