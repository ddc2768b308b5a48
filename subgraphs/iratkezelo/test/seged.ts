import type { DemoTerv } from '@asp/kit';
import type { TesztVilag } from '@asp/kit/test';

export const ERKEZTET = `mutation ($input: KuldemenyErkeztetInput!) { kuldemenyErkeztet(input: $input) { kuldemeny { id verzio erkeztetoSzam allapot } hibak { kod uzenet mezo } } }`;
export const IKTAT = `mutation ($input: IratIktatInput!) { iratIktat(input: $input) {
  irat { id verzio iktatoszam alszam kelt allapot ugyirat { id verzio iktatoszam foszam allapot hatarido irattariTetel { kod } } } hibak { kod uzenet mezo } } }`;

export const demoTerv = (ksh: string): DemoTerv => ({
  ksh,
  nev: 'Mintafalva',
  lakasok: 60,
  nepesseg: 150,
  kozpont: { y: 560000, x: 180000 },
  parcellak: 60,
});

type Hely = ReturnType<TesztVilag['onkormanyzat']>;

export async function tetelId(hely: Hely, kod: string): Promise<string> {
  const [sor] = await hely.ctx((ctx) => ctx.sql<{ id: string }>('select id::text from irattari_tetel where kod = $1', [kod]));
  return sor!.id;
}
