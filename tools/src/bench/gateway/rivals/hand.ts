/** The same by hand: two requests and a join, nothing else. */
import { Pool } from 'undici';
import { asChild, bodyOf, listen } from '../child.ts';
import { SIZES } from '../world.ts';

type Ingatlan = Record<string, unknown> & { hrsz: string };

asChild(async ({ urls }) => {
  const pool = new Pool(new URL(urls['vagyon']!).origin, { connections: 64 });
  const post = async (path: string, request: object): Promise<Record<string, unknown>> => {
    const answer = await pool.request({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return ((await answer.body.json()) as { data: Record<string, unknown> }).data;
  };
  const plans = new Map(SIZES.map(({ query }) => [query, planOf(query)]));

  return listen(async (req, res) => {
    const { query } = JSON.parse(await bodyOf(req)) as { query: string };
    const { vagyon, ado } = plans.get(query)!;
    const ingatlanok = (await post('/vagyon', { query: vagyon }))['ingatlanok'] as Ingatlan[];
    const representations = ingatlanok.map(({ hrsz }) => ({ __typename: 'Ingatlan', hrsz }));
    const taxes = (await post('/ado', { query: ado, variables: { representations } }))['_entities'] as { adotargyak: unknown }[];
    ingatlanok.forEach((ingatlan, i) => (ingatlan['adotargyak'] = taxes[i]!.adotargyak));
    const text = JSON.stringify({ data: { ingatlanok } });
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  });
});

/** The two requests of a page, written as one would by hand. */
function planOf(query: string) {
  const taxes = /adotargyak \{[^}]*\}/.exec(query)![0];
  return {
    vagyon: query.replace(taxes, ''),
    ado: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Ingatlan { ${taxes} } } }`,
  };
}
