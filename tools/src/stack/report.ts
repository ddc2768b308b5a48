import { join } from 'node:path';
import { writePrivate } from './secrets.ts';
import type { Settings } from './settings.ts';

export interface Login {
  felhasznalo: string;
  jelszo: string;
  onkormanyzatok: string[];
  szerepkorok: string[];
}

export interface Client {
  id: string;
  secret: string;
  onkormanyzat: string;
  scopes: string[];
}

export interface DemoFile {
  web: string;
  graphql: string;
  playground: string;
  logins: Login[];
  clients: Client[];
}

export function demoFile(origin: string, logins: Login[], clients: Client[]): DemoFile {
  return { web: `${origin}/`, graphql: `${origin}/graphql`, playground: `${origin}/playground/`, logins, clients };
}

export function writeDemoFile({ dir }: Settings, demo: DemoFile): void {
  writePrivate(join(dir, 'demo.json'), `${JSON.stringify(demo, null, 2)}\n`);
}

/** What a person who has just started the system needs to go on. */
export function reportText({ web, graphql, playground, logins }: DemoFile, dir: string, management?: string): string {
  const shown = onePerRole(logins);
  const width = Math.max(0, ...shown.map(({ felhasznalo }) => felhasznalo.length));
  const people = shown.map(({ felhasznalo, jelszo, onkormanyzatok, szerepkorok }) => {
    const places = onkormanyzatok.length > 3 ? `${onkormanyzatok.length} önkormányzat` : onkormanyzatok.join(', ');
    return `    ${felhasznalo.padEnd(width)}  ${jelszo}  ${szerepkorok.join(', ')} (${places})`;
  });
  return [
    '',
    `  Felület (web)           ${web}`,
    `  GraphQL                 ${graphql}`,
    `  Játszótér (playground)  ${playground}`,
    ...(management ? [`  Kezelés (management)    ${management}`] : []),
    '',
    ...(people.length
      ? [`  Mintabelépések szerepkörönként (demo logins by role; all ${logins.length} in the file below):`, ...people, '']
      : []),
    `  Ugyanez gépi alakban (the same as JSON): ${join(dir, 'demo.json')}`,
    '  Leállítás (stop): Ctrl-C',
    '',
  ].join('\n');
}

/** The first login of every set of roles, the joint offices and the city among them. */
function onePerRole(logins: Login[]): Login[] {
  const seen = new Set<string>();
  return logins.filter(({ szerepkorok }) => !seen.has(szerepkorok.join()) && seen.add(szerepkorok.join()));
}
