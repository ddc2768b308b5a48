/** The bytes of a file that came as text in an answer. */
export const base64Bajtok = (szoveg: string) => Uint8Array.from(atob(szoveg), (c) => c.charCodeAt(0));

/** Hands bytes to the browser's downloads. */
export function letoltBajtok(fajl: { fajlnev: string; mime: string; tartalom: Uint8Array<ArrayBuffer> }): void {
  const cim = URL.createObjectURL(new Blob([fajl.tartalom], { type: fajl.mime }));
  const link = Object.assign(document.createElement('a'), { href: cim, download: fajl.fajlnev });
  link.click();
  setTimeout(() => URL.revokeObjectURL(cim), 10_000);
}

/** Hands a file from an answer to the browser's downloads. */
export const letolt = (fajl: { fajlnev: string; mime: string; tartalom: string }): void =>
  letoltBajtok({ ...fajl, tartalom: base64Bajtok(fajl.tartalom) });
