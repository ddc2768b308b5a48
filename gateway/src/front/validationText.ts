/** Hungarian sentences for the faults that graphql-js finds in a document. Names of the schema are repeated, values never. */

type Sentence = (...parts: string[]) => string;

const SENTENCES: [RegExp, Sentence][] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"/, (field, type) => `Nincs „${field}” mező a(z) ${type} típuson.`],
  [/^Unknown argument "(\w+)" on (?:field|directive) "([\w@.]+)"/, (argument, field) => `Nincs „${argument}” paraméter itt: ${field}.`],
  [/^Unknown type "(\w+)"/, (type) => `Nincs „${type}” típus.`],
  [/^Unknown directive "@?(\w+)"/, (directive) => `Nincs „@${directive}” direktíva.`],
  [/^Unknown fragment "(\w+)"/, (fragment) => `Nincs „${fragment}” töredék.`],
  [/^Field "(\w+)" of type "([\w[\]!]+)" must have a selection/, (field) => `A(z) „${field}” mezőből almezőket is választani kell.`],
  [/^Field "(\w+)" must not have a selection/, (field) => `A(z) „${field}” mezőnek nincsenek almezői.`],
  [
    /^Field "(\w+)" argument "(\w+)" of type "([\w[\]!]+)" is required/,
    (field, arg) => `A(z) „${field}” mező „${arg}” paramétere kötelező.`,
  ],
  [/^Field "([\w.]+)" of required type "([\w[\]!]+)" was not provided/, (field) => `A(z) „${field}” kötelező bemenő mező hiányzik.`],
  [/^Field "(\w+)" is not defined by type "(\w+)"/, (field, type) => `Nincs „${field}” mező a(z) ${type} bemenő típuson.`],
  [/^Variable "\$(\w+)" is not defined/, (variable) => `A(z) $${variable} változó nincs megadva a művelet fejében.`],
  [/^Variable "\$(\w+)" is never used/, (variable) => `A(z) $${variable} változót semmi sem használja.`],
  [
    /^Variable "\$(\w+)" of type "([\w[\]!]+)" used in position expecting type "([\w[\]!]+)"/,
    (v, is, needs) => `A(z) $${v} változó típusa ${is}, itt ${needs} kell.`,
  ],
  [/^Fragment "(\w+)" is never used/, (fragment) => `A(z) „${fragment}” töredéket semmi sem használja.`],
  [/^Fragment "(\w+)" cannot be spread here/, (fragment) => `A(z) „${fragment}” töredék itt nem alkalmazható.`],
  [/^Cannot spread fragment "(\w+)" within itself/, (fragment) => `A(z) „${fragment}” töredék önmagát tartalmazza.`],
  [/^Fields "(\w+)" conflict/, (field) => `A(z) „${field}” mezők ütköznek: adjon nekik külön álnevet.`],
  [/^(?:Expected value of type|Enum|Value|\w+ cannot represent)/, () => 'Egy beírt érték típusa nem megfelelő.'],
  [/^Maximum introspection depth/, () => 'A séma lekérdezése túl mély.'],
];

export function validationText(message: string): string | undefined {
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) return sentence(...found.slice(1));
  }
  return undefined;
}

/** Variable and path of a coercion error; the rejected value stands between them and is left out. */
export function faultyInput(message: string): { valtozo?: string; mezo?: string; mondat?: string } {
  const valtozo = /^Variable "\$(\w+)"/.exec(message)?.[1];
  const mezo = /.* at "(\w[\w.[\]]*)"; /su.exec(message)?.[1];
  const mondat = valtozo === undefined ? undefined : /.*; (\p{Lu}[^"]{8,200})$/su.exec(message)?.[1];
  return { valtozo, mezo, mondat };
}
