/**
 * Groups T, A and D of the catalogue of attacks, and what proves that each is beaten off: a test by its file and title, a row of
 * `npm run assure` by the name of its measure, or why it does not concern the endpoint. `attacks.test.ts` holds this to the code.
 */
export type Proof =
  | { test: string; titles: string[] }
  | { row: string }
  /** Not of the endpoint, or not here yet. */
  | { not: string }
  | { open: string };

export interface Attack {
  id: string;
  what: string;
  by: Proof[];
}

const test = (file: string, ...titles: string[]): Proof => ({ test: file, titles });
const row = (measure: string): Proof => ({ row: measure });
const not = (why: string): Proof => ({ not: why });
const attack = (id: string, what: string, ...by: Proof[]): Attack => ({ id, what, by });

const TOKENS = 'gateway/test/identity/tokens.test.ts';
const STATE = 'gateway/test/identity/state.test.ts';
const LIMITS = 'gateway/test/limits/limits.test.ts';
const LOGIN = 'subgraphs/keret/test/identity/belepes.test.ts';
const SESSION = 'subgraphs/keret/test/identity/munkamenet.test.ts';
const CLIENT = 'subgraphs/keret/test/identity/kliens.test.ts';
const WEBHOOK = 'subgraphs/keret/test/webhook.test.ts';
const EVENTS = 'subgraphs/_minta/test/esemenyek.test.ts';
const WALLS = 'subgraphs/_minta/test/walls.test.ts';
const FILES = 'subgraphs/_minta/test/fajlok/fajlok.test.ts';
const FORGED: [string, string][] = [
  ['A1', 'alg none'],
  ['A2', 'HS256 with the public key'],
  ['A3', 'payload exchanged'],
  ['A4', 'own key under the same kid'],
  ['A5', 'embedded jwk'],
  ['A6', 'jku'],
  ['A7', 'kid as a path'],
  ['A8', 'kid as a statement'],
  ['A9', 'no kid'],
  ['A10', 'empty signature'],
  ['A11', 'signature cut'],
  ['A12', 'a further part'],
  ['A13', 'not a JWT'],
];

export const CATALOGUE: Attack[] = [
  attack('T1', 'read by id', row('readById')),
  attack('T2', 'global identifiers (`node`)', row('globalIds')),
  attack('T3', '`_entities` at the gateway', row('globalIds')),
  attack('T4', '`_entities` at each szakrendszer, every key', row('entitiesDirectly')),
  attack('T5', 'every act with foreign identifiers', row('writes')),
  attack('T6', 'own row whose key points at a foreign one', row('plantedKeys')),
  attack('T7', 'filters and orders that name the municipality', row('filters')),
  attack('T8', 'foreign and changed cursors', row('cursors')),
  attack('T9', 'thirty at once under aliases', row('aliases')),
  attack(
    'T10',
    'header, parameter, variable, extension, cookie',
    row('overrides'),
    test(TOKENS, 'headers, query parameters and extensions cannot change it'),
  ),
  attack(
    'T11',
    'two municipalities, two tabs',
    row('twoTabs'),
    test(SESSION, 'a foreign municipality, a malformed one and another resource are no targets, and the refusal does not cost the session'),
  ),
  attack('T12', 'common office: exactly its municipalities', row('matrix')),
  attack('T13', 'live channels', row('noChannels')),
  attack(
    'T14',
    'search, counts, lists, journals',
    row('searches'),
    test('subgraphs/_minta/test/kereses.test.ts', 'nobody finds what is another municipality’s, or what he may not open'),
    test(
      'subgraphs/iratkezelo/test/lathato.test.ts',
      'the search finds a sealed file and its document for those who may open them, and for nobody else',
    ),
  ),
  attack('T15', 'every file handed out, unpacked', row('exports_')),
  attack(
    'T16',
    'addresses of files',
    test(
      FILES,
      'an address is for one person in one municipality, once, for a while',
      'what was allowed when the address was given is asked again when it is used',
      'only a signed call for the files of this szakrendszer is answered',
    ),
    test('tools/test/fajlok.test.ts', 'go up, come back in ranges, and are there for nobody else'),
    test('gateway/test/fajlok/fajlok.test.ts', 'whoever may do nothing any more does not get to a file either'),
  ),
  attack(
    'T17',
    'caches of answers, documents, plans',
    row('together'),
    test('gateway/test/public/public.test.ts', 'is by municipality, operation and variables, whatever their order'),
  ),
  attack(
    'T18',
    'calls that run together',
    row('together'),
    test('gateway/test/execution/transport.test.ts', '20 callers of four municipalities at once'),
  ),
  attack(
    'T19',
    'requests broken off on pooled connections',
    row('brokenOff'),
    test(
      WALLS,
      'nothing stays on a pooled connection after an operation',
      'what an operation leaves unsent or unfinished does not reach the next one on the connection',
    ),
  ),
  attack(
    'T20',
    'work in the background',
    test(
      EVENTS,
      'an event is handled for its own municipality, whatever the carrier or the source says',
      'a szakrendszer cannot speak in the name of another',
    ),
  ),
  attack(
    'T21',
    'messages to subscribers',
    test(WEBHOOK, 'another municipality hears nothing, sees nothing and changes nothing; a machine client knows its own only'),
  ),
  attack(
    'T22',
    'texts of errors',
    row('texts'),
    test('gateway/test/errors/masked.test.ts', 'the sentence of a check rule comes through, the value does not'),
  ),
  attack('T23', 'time of the answer', row('timing')),
  attack('T24', 'statistics of few', not('there is no data warehouse yet; figures over municipalities are nowhere in the graph')),
  attack(
    'T25',
    'logs, figures, traces, journals',
    row('logs'),
    row('searches'),
    test('gateway/test/errors/masked.test.ts', 'the log knows the request and the place, but no value, name or variable'),
    test(
      'subgraphs/_kit/src/runtime/runtime.test.ts',
      'a log line holds nothing of a person, of a pass or of what the database says in an error',
    ),
  ),
  attack(
    'T26',
    'backup and farewell of one municipality',
    not('done by operators, not by the endpoint; the sandbox’s own removal is tried on every szakrendszer by `tenantWall`'),
  ),
  attack('T27', 'citizens', not('there is no portal yet: nobody but the staff and machine clients has a token')),
  attack(
    'T28',
    'operators and support',
    test(SESSION, 'a supporter of the Treasury gets in by an open view only, and is out when its two hours are over (acceptance 3.g.5)'),
    test(
      'subgraphs/keret/test/keret.test.ts',
      'a support view (acceptance 3.g.5): opened by the jegyző only, for two hours, closed early at will',
    ),
    test(SESSION, 'the identity role sees no municipal row without a person, and only that person’s with one'),
  ),
  attack('T29', 'the database alone', row('database')),
  attack('T30', 'a dump with the application’s login', row('dump')),
  ...FORGED.map(([id, what]) => attack(id, `token: ${what}`, row('forgedTokens'), test(TOKENS, 'forged tokens'))),
  attack(
    'A14',
    'expired, early, skew',
    test(TOKENS, 'clock tolerance is five seconds, exactly', 'a remembered token ends when it expires'),
  ),
  attack('A15', 'issuer, audience, type', test(TOKENS, 'forged tokens')),
  attack(
    'A16',
    'rotation and loss of the keys',
    test(
      STATE,
      'keys from a JWKS address: rotation, and the last known keys while it is down',
      'an unreachable JWKS address before the first key is 503, not 401',
    ),
    test(LOGIN, 'A16: the first key signs, the older ones stay published, no private part leaves'),
  ),
  attack(
    'A17',
    'stolen refresh token',
    test(
      SESSION,
      'rotate; the old one used again after the grace period ends the whole family, its access tokens too',
      'two tabs that renew at the same moment both go on',
    ),
  ),
  attack(
    'A18',
    'logout',
    test(SESSION, 'ends the session, its access tokens and its refresh tokens at once', 'everywhere: the other device is out too'),
  ),
  attack(
    'A19',
    'disabled or deprived while logged in',
    row('disabled'),
    test(STATE, 'a disabled user is out within five seconds, with the same token', 'a withdrawn permission as well'),
    test(SESSION, 'a locked user, a withdrawn role, a disabled account'),
  ),
  attack(
    'A20',
    'session fixation, cookies, tokens in storage',
    test(LOGIN, 'A20: cookies cannot be read by scripts, and the session gets a new identifier at login'),
    test('web/test/felulet.test.ts', 'belépés után a fejléc mutatja az önkormányzatot; a jegy nem kerül tárolóba'),
    test('gateway/test/playground/playground.test.ts', 'keeps the token in memory only'),
  ),
  attack(
    'A21',
    'foreign pages: every shape',
    row('foreignPages'),
    test('gateway/test/http/csrf.test.ts', '%s is not executed'),
    test(LOGIN, 'A21: a form without its token, or with that of another login, does nothing'),
  ),
  attack(
    'A22',
    'foreign origins',
    row('foreignPages'),
    test('gateway/test/http/cors.test.ts', 'gets no permission, neither before nor with the request'),
    test(LOGIN, 'A22: only the origins of the client may read the token endpoint'),
  ),
  attack(
    'A23',
    'guessing passwords and names',
    test(
      LOGIN,
      'wrong name and wrong password get the same answer',
      'after five wrong tries the right password is refused as well, in the same words; time opens it',
      'one password for many names: after twenty different wrong names the address waits, whoever has the right one too',
      'an unknown name costs as much time as a known one',
    ),
    test(
      'gateway/test/limits/faults.test.ts',
      'false tokens are counted by address: of the connection, or of what our own proxy says, and of nothing else',
    ),
  ),
  attack(
    'A24',
    'secrets of machine clients',
    test(
      CLIENT,
      'keep their secret as a digest',
      'of another municipality, with a wrong secret or withdrawn get nothing',
      'ask by scope; the state carries what the scopes open, and the quota',
      'a change of the secret: both hold until the overlap ends; without overlap the old tokens end too',
    ),
  ),
  attack(
    'A25',
    'redirect, PKCE, code once',
    test(
      LOGIN,
      'PKCE is required',
      'a code works once, with its own verifier and address only; the second use ends what the first one gave',
    ),
  ),
  attack(
    'A26',
    'fresh login for giving rights, signing, destruction, closing',
    row('staleLogins'),
    row('staleCalls'),
    test(
      'gateway/test/authorization/prune.test.ts',
      'is refused before planning after %s: 403, with how old it may be',
      'is found behind %s, and nothing of the operation runs',
    ),
    test('subgraphs/_kit/src/test/fal.ts', 'an act that asks for a recent login refuses an older one and an unknown one'),
    test(
      SESSION,
      'neither a renewed token nor a silent login is a new login; typing the password again is one, in the same session',
      'an old login is no answer to max_age: without the password there is no code',
    ),
    test('tools/test/attacks.test.ts', 'the grave acts ask for a recent login, and no scope of a machine opens one (A26)'),
    test(
      'web/test/keret.test.ts',
      'súlyos művelet régi belépéssel: a jelszót külön ablak kéri, az űrlap marad, a művelet egyszer történik meg',
    ),
  ),
  attack(
    'A27',
    'two persons',
    test('subgraphs/ado/test/kivetes.test.ts', 'aki szimulálta, nem hagyhatja jóvá; jóváhagyás nélkül nem könyvelhető'),
    test(
      'subgraphs/iratkezelo/test/selejtezes.test.ts',
      'acceptance 5: two other people approve, the archives consent, a hold set meanwhile is respected, the register row remains',
    ),
  ),
  attack(
    'A28',
    'calls that the gateway did not sign, or twice',
    row('signedCalls'),
    row('mixedPasses'),
    test('gateway/test/execution/transport.test.ts', 'over HTTP: signed over envelope and body, used once, not changed'),
  ),
  attack('D1', 'depth', row('hostileQueries'), test(LIMITS, '%s is refused with 400 in GraphQL JSON')),
  attack('D2', 'aliases', row('hostileQueries'), test(LIMITS, '%s is refused with 400 in GraphQL JSON')),
  attack('D3', 'repeated fields', row('hostileQueries')),
  attack(
    'D4',
    'directives',
    row('hostileQueries'),
    test('gateway/test/errors/masked.test.ts', 'a document full of faults gets ten of them told'),
  ),
  attack('D5', 'circles and bombs of fragments', row('hostileQueries')),
  attack('D6', 'overlapping fields', row('hostileQueries')),
  attack(
    'D7',
    'tokens, size, compression, slowness',
    row('hostileQueries'),
    test(LIMITS, 'too large without saying so (chunked)', 'a body that trickles in is given up'),
  ),
  attack('D8', 'variables', row('hostileQueries')),
  attack(
    'D9',
    'batches, unknown document numbers',
    row('hostileQueries'),
    test('gateway/test/documents/trusted.test.ts', 'the refusal is 403, in Hungarian, with the way out'),
  ),
  attack(
    'D10',
    'cost, budget',
    row('hostileQueries'),
    test(
      'gateway/test/limits/budget.test.ts',
      'over HTTP: 429 with Retry-After, a Hungarian sentence and the figures; the neighbour goes on',
    ),
  ),
  attack('D11', 'statements by rows', row('statements')),
  attack('D12', 'the schema for nobody', row('hiddenSchema'), row('hostileQueries')),
  attack('D13', 'odd letters', row('hostileQueries')),
  attack(
    'D14',
    'formulas, scripts, templates in texts',
    row('evilTexts'),
    test(
      'subgraphs/ingatlanvagyon/test/lista.test.ts',
      'CSV: BOM, semicolons, Hungarian headers, formulas defused, same filter as the list',
    ),
    test('subgraphs/_kit/src/okiratok/okirat.test.ts', 'what a value says is text, never layout, never a second template'),
  ),
  attack(
    'D15',
    'addresses that lead inside',
    test(
      WEBHOOK,
      'a name that leads to a closed address is not called',
      'a failing receiver is tried again with the same event id, redirects are not followed, after five failures it rests',
    ),
  ),
  attack(
    'D16',
    'hostile XML, archives, sheets',
    test(FILES, '%s is refused with a reason, journaled, and leaves nothing behind'),
    not('the graph reads no XML or sheet; bank statements are lines of text, bad ones named line by line'),
  ),
  attack(
    'D17',
    'hostile uploads',
    test(
      FILES,
      '%s is refused with a reason, journaled, and leaves nothing behind',
      'other bytes than promised are refused: more than the limit, another size, another digest',
      'a stream without a length is cut off at the limit',
    ),
    test('subgraphs/_minta/test/fajlok/virus.test.ts', 'an infected file is refused, journaled and gone'),
  ),
  attack('D18', 'prototypes', row('hostileQueries'), test('gateway/test/errors/prototype.test.ts', 'by an answer of a subgraph')),
  attack(
    'D19',
    'a flood of one municipality',
    row('stalls'),
    test('gateway/test/limits/fairQueue.test.ts', 'a flood of one makes nobody else wait'),
    test('gateway/test/limits/faults.test.ts', '%s: after so many nothing is read any more, not even what is good; the colleague goes on'),
  ),
  attack('D20', 'many idle connections', row('idleSockets'), row('noChannels')),
  attack(
    'D21',
    'headers, policy, foreign hosts',
    test('gateway/test/http/cors.test.ts', 'every answer carries the security headers and is not stored'),
    test(
      'gateway/test/playground/playground.test.ts',
      'is served under a strict policy with a fresh nonce each time',
      'the built files fetch nothing from another host',
    ),
    test('web/test/felulet.test.ts', 'egyetlen ablak sem kért idegen gazdagépet, és nem ütközött a biztonsági szabályba'),
  ),
];

const shown = (proof: Proof): string => {
  if ('row' in proof) return `\`${proof.row}\``;
  if ('test' in proof) return `${proof.test}: ${proof.titles.map((title) => `“${title}”`).join(', ')}`;
  return 'not' in proof ? `n.a.: ${proof.not}` : `**open**: ${proof.open}`;
};

/** The table of `tools/ATTACKS.md`. */
export function catalogueTable(): string {
  const lines = CATALOGUE.map(({ id, what, by }) => `| ${id} | ${what} | ${by.map(shown).join('<br>')} |`);
  const counted = (of: (attack: Attack) => boolean) => CATALOGUE.filter(of).length;
  const [na, left] = [counted(({ by }) => by.every((p) => 'not' in p)), counted(({ by }) => by.some((p) => 'open' in p))];
  return [
    `${CATALOGUE.length} attacks: ${CATALOGUE.length - na - left} proven, ${na} do not concern the endpoint, ${left} open.`,
    '',
    '| attack | what | proven by |',
    '|---|---|---|',
    ...lines,
  ].join('\n');
}
