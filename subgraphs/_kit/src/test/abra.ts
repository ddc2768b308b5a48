import { readFile, writeFile } from 'node:fs/promises';
import type { Allapotgep } from '../allapotgep/allapotgep.ts';

/**
 * The diagram of a state machine stands in the README between its two marks and says what the code says.
 * `ASP_ABRA=1 npm run test:jest -- …` writes it anew.
 */
export function abraTeszt(gep: Pick<Allapotgep<never, never>, 'nev' | 'abra'>, readme: URL): void {
  test(`the README shows the states of ${gep.nev} as they are`, async () => {
    const [eleje, vege] = [`<!-- allapotok: ${gep.nev} -->`, `<!-- /allapotok -->`];
    const szoveg = await readFile(readme, 'utf8');
    const tol = szoveg.indexOf(eleje);
    const ig = szoveg.indexOf(vege, tol);
    expect({ jelek: [eleje, vege], vannak: tol >= 0 && ig > tol }).toEqual({ jelek: [eleje, vege], vannak: true });
    const uj = `${szoveg.slice(0, tol + eleje.length)}\n\n\`\`\`mermaid\n${gep.abra()}\n\`\`\`\n\n${szoveg.slice(ig)}`;
    if (process.env.ASP_ABRA) await writeFile(readme, uj);
    else expect(szoveg).toBe(uj);
  });
}
