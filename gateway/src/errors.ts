/** Every refusal of the gateway: its code, HTTP status and Hungarian sentence. One table, printed in the README. */

export const REFUSALS = {
  HIANYZO_TOKEN: [401, 'Jelentkezzen be: a kéréshez hozzáférési token kell.'],
  ERVENYTELEN_TOKEN: [401, 'A hozzáférési token érvénytelen vagy lejárt. Jelentkezzen be újra.'],
  MUNKAMENET_VISSZAVONVA: [401, 'A munkamenetet visszavonták, vagy a felhasználót letiltották. Jelentkezzen be újra.'],
  AZONOSITO_NEM_ELERHETO: [503, 'Az azonosító szolgáltatás nem elérhető. Próbálja meg néhány másodperc múlva.'],
  ORIGO_TILTOTT: [403, 'Erről a weboldalról nem hívható a szolgáltatás.'],
  METODUS_TILTOTT: [405, 'GraphQL kérést POST metódussal lehet küldeni; GET metódussal csak lekérdezést, hozzáférési tokennel.'],
  TARTALOMTIPUS_HIBAS: [415, 'A kérés tartalomtípusa csak application/json lehet, tömörítés nélkül.'],
  ELFOGADAS_HIBAS: [406, 'A válasz csak application/json vagy application/graphql-response+json lehet.'],
  TUL_NAGY_KERES: [413, 'A kérés nagyobb a megengedettnél.'],
  KERES_IDOTULLEPES: [408, 'A kérés nem érkezett meg időben.'],
  HIBAS_JSON: [400, 'A kérés törzse nem érvényes JSON.'],
  HIBAS_KERES: [400, 'A kérés törzse { query, variables, operationName } alakú objektum legyen, vagy { documentId, variables }.'],
  KOTEGELES_TILTOTT: [400, 'Egy HTTP kérésben csak egy GraphQL kérés küldhető.'],
  HIBAS_FEJLEC: [400, 'Egy kérésfejléc értéke hibás.'],
  DOKUMENTUM_NEM_MEGBIZHATO: [
    403,
    'Ez a kliens csak a saját, vele együtt kiadott műveleteit futtathatja. Töltse újra az oldalt; saját lekérdezéshez a játszóteret vagy integrátori klienst használjon.',
  ],
  DOKUMENTUM_ISMERETLEN: [400, 'Ilyen azonosítójú műveletet nem ismer a kiszolgáló: küldje el a lekérdezés szövegét.'],
  NYELVTANI_HIBA: [400, 'A lekérdezés nyelvtanilag hibás.'],
  SEMA_HIBA: [400, 'A lekérdezés nem felel meg a sémának.'],
  HIBAS_VALTOZO: [400, 'Egy változó értéke hibás vagy hiányzik.'],
  MUVELET_ISMERETLEN: [400, 'A megnevezett művelet nincs a lekérdezésben, vagy a név hiányzik.'],
  FELIRATKOZAS_NINCS: [400, 'Feliratkozás (subscription) nem támogatott.'],
  TUL_SOK_TOKEN: [400, 'A lekérdezés túl hosszú.'],
  TUL_MELY: [400, 'A lekérdezés túl mélyen ágyazott.'],
  TUL_SOK_ALIAS: [400, 'A lekérdezésben túl sok az álnév (alias).'],
  TUL_SOK_GYOKERMEZO: [400, 'A lekérdezésben túl sok a gyökérmező.'],
  TUL_SOK_DIREKTIVA: [400, 'A lekérdezésben túl sok a direktíva.'],
  TUL_SOK_MEZO: [400, 'A lekérdezésben túl sok a mező.'],
  TUL_DRAGA: [400, 'A lekérdezés költsége nagyobb a megengedettnél. Kérjen kevesebb sort vagy mezőt.'],
  KERET_ELFOGYOTT: [
    429,
    'Az önkormányzat percenkénti lekérdezési kerete elfogyott. Próbálja meg a megadott idő múlva, vagy kérjen kevesebb sort.',
  ],
  KVOTA_ELFOGYOTT: [
    429,
    'A kliens kvótája elfogyott. Próbálja meg a megadott idő múlva, vagy kérjen nagyobb kvótát az önkormányzat adminisztrátorától.',
  ],
  TUL_SOK_KERES: [429, 'Az önkormányzattól egyszerre túl sok kérés érkezett. Próbálja meg néhány másodperc múlva.'],
  TUL_SOK_HIBA: [429, 'Túl sok hibás kérés érkezett Öntől. Javítsa a kérést küldő programot, és próbálja meg a megadott idő múlva.'],
  TULTERHELT: [503, 'A szolgáltatás most túlterhelt. Próbálja meg néhány másodperc múlva.'],
  FOGLALT_ALIAS: [400, 'Két aláhúzással kezdődő álnév nem használható.'],
  INTROSPEKCIO_TILTOTT: [403, 'A séma lekérdezéséhez „sema” hatókör kell.'],
  NINCS_JOGOSULTSAG: [403, 'Ehhez nincs jogosultsága.'],
  CEL_SZUKSEGES: [403, 'Az adathoz az adatkezelés célját is meg kell adni.'],
  FRISS_BELEPES_SZUKSEGES: [403, 'Ehhez a művelethez friss belépés kell. Lépjen be újra, és ismételje meg a műveletet.'],
  UGY_NEM_SAJAT: [
    403,
    'Ehhez a célhoz olyan folyó ügyet kell megadni, amelynek Ön az ügyintézője. Válasszon a saját ügyei közül, vagy kérje az ügy szignálását.',
  ],
  UGY_NEM_ELLENORIZHETO: [503, 'Most nem állapítható meg, hogy Ön-e az ügy ügyintézője. Próbálja meg néhány másodperc múlva.'],
  SZAKRENDSZER_NEM_ELERHETO: [200, 'A szakrendszer most nem elérhető; a többi adat megérkezett. Próbálja meg később.'],
  INDUL_VAGY_LEALL: [503, 'A szolgáltatás éppen indul vagy leáll. Próbálja meg néhány másodperc múlva.'],
  NEM_TALALHATO: [200, 'A keresett adat nem található.'],
  HIBAS_BEMENET: [200, 'Egy bemenő érték hibás.'],
  BELSO_HIBA: [500, 'Belső hiba történt. Kérjük, adja meg a kérésazonosítót az üzemeltetőnek.'],
  HIBAS_PARAMETER: [400, 'A cím egyik paramétere hibás vagy hiányzik.'],
  NINCS_ILYEN_ONKORMANYZAT: [404, 'Nincs ilyen KSH-kódú önkormányzat. A kódot a /nyilvanos/onkormanyzatok.json címen keresheti meg.'],
  TUL_SOK_NYILVANOS_KERES: [429, 'Erről a címről túl sok kérés érkezett. Próbálja meg a megadott idő múlva.'],
  NYILVANTARTAS_NEM_ELERHETO: [503, 'A nyilvántartás most nem kérdezhető le. Próbálja meg néhány perc múlva.'],
  FAJL_NEM_ELERHETO: [503, 'A fájlokat őrző szakrendszer most nem érhető el. Próbálja meg néhány perc múlva.'],
  NINCS_ILYEN: [404, 'Nincs ilyen cím.'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof REFUSALS;
export type Extensions = Record<string, unknown>;

/** Thrown by a concern: the whole request is refused. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: RefusalCode;
  readonly extensions: Extensions;
  constructor(code: RefusalCode, extensions: Extensions = {}, message?: string) {
    super(message ?? REFUSALS[code][1]);
    this.code = code;
    this.status = REFUSALS[code][0];
    this.extensions = extensions;
  }
}

/** A GraphQL error as the client sees it. */
export function errorBody(refusal: Refusal, requestId: string) {
  return {
    errors: [
      {
        message: refusal.message,
        extensions: { ...refusal.extensions, code: refusal.code, keresAzonosito: requestId },
      },
    ],
  };
}
