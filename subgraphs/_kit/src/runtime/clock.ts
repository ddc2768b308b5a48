const NAP = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Budapest', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Hungary at a point in time. The only clock outside tests is the caller's `new Date()` in the kit. */
export const budapestNap = (ido: Date): string => NAP.format(ido);
