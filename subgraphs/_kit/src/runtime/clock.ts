const NAP = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Budapest', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Hungary at a point in time. The only clock outside tests is the caller's `new Date()` in the kit. */
export function budapestNap(ido: Date): string {
  const perc = Math.floor(ido.getTime() / 60_000);
  if (perc !== utolso.perc) utolso = { perc, nap: NAP.format(ido) };
  return utolso.nap;
}

/** Formatting a day costs more than the rest of an operation's context; operations of one minute share it. */
let utolso = { perc: NaN, nap: '' };
