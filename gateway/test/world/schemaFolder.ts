/** A schema folder of the two small szakrendszerek: two contracts, one release, a few public operations. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const OPEN_CONTRACT = `directive @engedely(kod: String!) on OBJECT | FIELD_DEFINITION

type Query {
  ingatlan(hrsz: String!): Ingatlan @engedely(kod: "vagyon.ingatlan.olvas")
  jelentes(ev: Int!, nev: String): String @engedely(kod: "*")
}

type Ingatlan @engedely(kod: "vagyon.ingatlan.olvas") {
  hrsz: String!
  terulet: Int!
}
`;

export const OPERATIONS: Record<string, string> = {
  ingatlan: `# cim: Ingatlan (Property)
# jogalap: Infotv. 33. §
# frissesseg: 60
# letezik: ingatlan
query ingatlan($hrsz: String!) { ingatlan(hrsz: $hrsz) { hrsz terulet } }`,
  jelentes: `# jogalap: Infotv. 33. §
# orszagos: igen
query jelentes($ev: Int! = 2026, $nev: String) { jelentes(ev: $ev, nev: $nev) }`,
};

export function schemaFolder(files: Record<string, string> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'asp-schema-'));
  const integrator = `${OPEN_CONTRACT}\ntype Titkos { mi: String! }\n`;
  const sha256 = { nyilvanos: createHash('sha256').update(OPEN_CONTRACT).digest('hex'), integrator: 'regi' };
  const kiadas = {
    verzio: '1.2.0',
    nap: '2026-11-22',
    sha256,
    valtozasok: { integrator: [{ hely: 'Titkos' }], belso: [{ hely: 'Kliens' }] },
  };
  const all: Record<string, string> = {
    'contracts/nyilvanos.graphql': OPEN_CONTRACT,
    'contracts/integrator.graphql': integrator,
    'kiadas/kiadasok.json': JSON.stringify([kiadas]),
    ...Object.fromEntries(Object.entries(OPERATIONS).map(([name, text]) => [`nyilvanos/${name}.graphql`, text])),
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return { dir, integrator, remove: () => rmSync(dir, { recursive: true }) };
}
