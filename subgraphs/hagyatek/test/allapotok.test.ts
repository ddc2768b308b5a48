import { abraTeszt } from '@asp/kit/test';
import { hagyatekiUgyAllapotok } from '../src/ugy/allapotok.ts';

abraTeszt(hagyatekiUgyAllapotok, new URL('../README.md', import.meta.url));
