import type { Login } from '../stack/report.ts';

const DEBRECEN = '15130';

/** The page of the figures: municipal properties with the taxed objects and the tax balance of each parcel. */
export const crossDomain = {
  cel: 'ADOZTATAS',
  query: `query Oldal($elso: Int!) {
  kataszteriIngatlanok(first: $elso, rendezes: HRSZ) {
    nodes {
      id naploSorszam fekves hrsz cim terulet bruttoErtek
      ingatlan {
        adotargyak { id tipus cim terulet kezdo }
        adoegyenleg { tartozas potlek tulfizetes szamlak }
      }
    }
  }
}`,
  /** A tax clerk of the large city, or the first tax clerk of the demo. */
  caller(logins: Login[]): { login: Login; ksh: string } {
    const clerks = logins.filter(({ szerepkorok }) => szerepkorok.includes('ADO_UGYINTEZO'));
    const login = clerks.find(({ onkormanyzatok }) => onkormanyzatok.includes(DEBRECEN)) ?? clerks[0];
    if (!login) throw new Error('no tax clerk among the demo logins');
    return { login, ksh: login.onkormanyzatok.includes(DEBRECEN) ? DEBRECEN : (login.onkormanyzatok[0] ?? '') };
  },
};
