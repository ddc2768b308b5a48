/** Words of the machine, not of the law: they need no glossary entry. One line per trade. */
const TECHNICAL = `
id key code type name value input payload query mutation error message path version url csv xlsx json pdf xml
connection edge edges node nodes cursor page info has next previous start end first last after before total count
create update delete list search filter sort order by asc desc
true false null string int float boolean uuid hash sha iso gql graphql api oidc oauth client secret scope scopes actor token session
totp passkey pin ip user agent request response status state active date time created updated at from to of
x y z eov hu en email telefon
`;

export const technicalWords = new Set(TECHNICAL.trim().split(/\s+/));

/** `AdoalanyConnection`, `KULSO_TERULET`, `szuro2` → single lower-case words. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_\d]+/)
    .filter(Boolean)
    .map((word) => word.toLowerCase());
}
