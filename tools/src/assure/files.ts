/** T15, D14: every file that the graph hands out, looked into. */
import { getNamedType, isEnumType, isObjectType, type GraphQLField } from 'graphql';
import { withClient } from '@asp/kit';
import { counter } from './row.ts';
import { bearer, leakIn, post, type Stage } from './stage.ts';
import { queryFields, type Measure } from './tenant.ts';
import { unzipped } from './zip.ts';

interface Handed {
  what: string;
  bytes: Buffer;
  /** The file, or those inside it, as text. */
  texts: string[];
}

const BASE64 = /base64/i;
const TODAY = new Date().toISOString().slice(0, 10);

/** Queries that answer with a file: an object one of whose fields says that it is in base64. */
function handers({ schema }: Stage) {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    const content = isObjectType(type) && Object.values(type.getFields()).find(({ description }) => BASE64.test(description ?? ''));
    return content ? [{ field, content: content.name }] : [];
  });
}

/** Each with every value of its formats; identifiers of A's own rows where it wants one. */
async function files(stage: Stage): Promise<Handed[]> {
  const handed: Handed[] = [];
  for (const { field, content } of handers(stage))
    for (const given of await argumentsOf(stage, field)) {
      const query = `{ ${field.name}${given} { ${content} } }`;
      const { text } = await post(stage.door.url, { query }, bearer(stage.a));
      const found = new RegExp(`"${content}":"([^"]+)"`).exec(text)?.[1];
      if (!found) continue;
      const bytes = Buffer.from(found, 'base64');
      const zip = bytes.subarray(0, 2).toString() === 'PK';
      handed.push({ what: `${field.name}${given}`, bytes, texts: (zip ? [...unzipped(bytes).values()] : [bytes]).map(String) });
    }
  return handed;
}

async function argumentsOf(stage: Stage, field: GraphQLField<unknown, unknown>): Promise<string[]> {
  const needed = field.args.filter(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined);
  const format = needed.find(({ type }) => isEnumType(getNamedType(type)));
  const id = needed.find(({ type }) => getNamedType(type).name === 'ID');
  const day = needed.find(({ type }) => getNamedType(type).name === 'Datum');
  const kod = needed.find(({ name }) => name === 'kod');
  if (needed.some((arg) => arg !== format && arg !== id && arg !== kod && arg !== day))
    throw new Error(`T15: ${field.name} wants what is not known here: ${needed.map(({ name }) => name).join()}`);
  const formatType = format && getNamedType(format.type);
  const formats = isEnumType(formatType) ? formatType.getValues().map(({ name }) => `${format!.name}: ${name}`) : [''];
  const codes = kod ? (await codesFor(stage, field.name)).map((code) => `kod: "${code}"`) : [''];
  const ids = id ? (await ownIds(stage)).map((own) => `${id.name}: "${own}"`) : [''];
  const given = formats.flatMap((one) =>
    ids.flatMap((other) => codes.map((code) => [one, other, code, day && `${day.name}: "${TODAY}"`].filter(Boolean).join(', '))),
  );
  return given.map((some) => (some ? `(${some})` : ''));
}

/** A preview is of what the list beside it offers: `adoSablonElonezet(kod)` of `adoSablonok`. */
async function codesFor(stage: Stage, preview: string): Promise<string[]> {
  const list = preview.replace(/Elonezet$/, 'ok');
  const { text } = await post(stage.door.url, { query: `{ ${list} { kod } }` }, bearer(stage.a));
  const { data } = JSON.parse(text) as { data?: Record<string, { kod: string }[]> };
  if (!data?.[list]?.length) throw new Error(`T15: nothing to preview by ${preview}: ${text.slice(0, 200)}`);
  return data[list].map(({ kod }) => kod);
}

/** Of A, one from each table. */
async function ownIds(stage: Stage): Promise<string[]> {
  const ids: string[] = [];
  for (const { part, name } of stage.tables.filter((t) => !t.name.startsWith('asp.')))
    await withClient(stage.adminOf(part), async (admin) => {
      const { rows } = await admin
        .query<{ id: string }>(`select id::text from ${name} where onkormanyzat = $1 limit 1`, [stage.a.onkormanyzat])
        .catch(() => ({ rows: [] }));
      ids.push(...rows.map(({ id }) => id));
    });
  return ids;
}

/** T15: nothing of B in any file, packed or not. */
export const exports_: Measure = async (stage) => {
  const { row, count } = counter('T15', 'every file that a query hands out, in every format, unpacked: nothing of another municipality');
  for (const { what, texts } of await files(stage))
    for (const text of texts) {
      const leak = leakIn(stage, text.replace(MACHINE_WORDS, ''), what);
      count(!leak, () => `${what}: ${leak}`);
    }
  row.detail ??= `of ${handers(stage)
    .map(({ field }) => field.name)
    .join(', ')}`;
  return row;
};
/** A spreadsheet speaks of relations as well, not those of a database. */
const MACHINE_WORDS = /<Relationships[\s\S]*/g;

const EVIL = ['=HYPERLINK("http://x.invalid";"A1")', '+cmd|calc', '@SUM(A1)', '-2+3', '<script>alert(1)</script>', '{{7*7}}'];

/** In every free text of A, so that exports have to carry them. Names of people stay: they log in. */
async function plantEvil(stage: Stage): Promise<number> {
  let planted = 0;
  for (const part of new Set(stage.tables.map((t) => t.part).filter((name) => name !== 'keret')))
    await withClient(stage.adminOf(part), async (admin) => {
      for (const { name } of stage.tables.filter((t) => t.part === part && !t.name.startsWith('asp.'))) {
        const { rows } = await admin.query<{ oszlop: string }>(
          `select quote_ident(attname) as oszlop from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
             and atttypid in ('text'::regtype, 'varchar'::regtype) and attgenerated = ''`,
          [name],
        );
        for (const { oszlop } of rows) {
          const done = await admin
            .query(
              `update ${name} t set ${oszlop} = e.evil || t.${oszlop}
               from (select id, ($2::text[])[1 + (row_number() over (order by id))::int % $3::int] as evil from ${name} where onkormanyzat = $1) e
               where t.id = e.id and t.onkormanyzat = $1 and t.${oszlop} is not null`,
              [stage.a.onkormanyzat, EVIL, EVIL.length],
            )
            .catch(() => undefined); // a column with a rule of its own, a table without identifiers
          planted += done?.rowCount ?? 0;
        }
      }
    });
  return planted;
}

/** How the planted formulas would begin a cell of a spreadsheet. */
const FORMULA = /(?:^|[;\n\r])"?(?:=HYPERLINK|\+cmd|@SUM|-2\+3)/;
const CARRIED = /HYPERLINK|cmd\|calc|@SUM/;

/** D14: what somebody has typed is text wherever it comes out. */
export const evilTexts: Measure = async (stage) => {
  const { row, count } = counter(
    'D14',
    'formulas, scripts and templates in every free text, in every file and answer: text, never executed',
  );
  const planted = await plantEvil(stage);
  let carried = 0;
  for (const { what, bytes, texts } of await files(stage)) {
    const packed = bytes.subarray(0, 2).toString() === 'PK';
    const whole = texts.join('\n');
    if (CARRIED.test(whole)) carried++;
    const found = (packed ? /<f[ >]|<script/ : whole.startsWith('<?xml') ? /<script/ : FORMULA).exec(whole)?.[0];
    count(!found, () => `${what}: ${found}`);
  }
  count(carried > 0, () => 'no file carries what was planted: the row proves nothing');
  for (const { name, args } of queryFields(stage).filter(
    ({ args: all }) => !all.some((a) => String(a.type).endsWith('!') && a.defaultValue === undefined),
  )) {
    if (!args.some((a) => a.name === 'first')) continue;
    const { headers } = await post(stage.door.url, { query: `{ ${name} { __typename } }` }, bearer(stage.a));
    const safe =
      /^application\/(graphql-response\+)?json/.test(headers.get('content-type') ?? '') &&
      headers.get('x-content-type-options') === 'nosniff';
    count(safe, () => `${name}: ${headers.get('content-type')}`);
  }
  row.detail ??= `${planted} texts planted`;
  return row;
};
