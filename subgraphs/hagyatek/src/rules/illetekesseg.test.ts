import { illetekesseg } from './illetekesseg.ts';

const [A, B, C, D] = ['02185', '17011', '10630', '33367'];
test.each([
  [{ lakohelyKsh: A, tartozkodasiKsh: B, halalKsh: C, hagyatekKsh: D }, 'LAKOHELY', A],
  [{ tartozkodasiKsh: B, halalKsh: C, hagyatekKsh: D }, 'TARTOZKODASI_HELY', B],
  [{ lakohelyKsh: '', tartozkodasiKsh: null, halalKsh: C, hagyatekKsh: D }, 'HALAL_HELYE', C],
  [{ hagyatekKsh: D }, 'HAGYATEK_HELYE', D],
  [{}, 'KOZJEGYZOI_KIJELOLES', null],
])('%j → %s %s', (tenyek, alap, ksh) => expect(illetekesseg(tenyek)).toMatchObject({ alap, ksh }));
