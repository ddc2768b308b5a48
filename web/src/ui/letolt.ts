/** Hands a file from an answer to the browser's downloads. */
export function letolt(fajl: { fajlnev: string; mime: string; tartalom: string }): void {
  const bajtok = Uint8Array.from(atob(fajl.tartalom), (c) => c.charCodeAt(0));
  const cim = URL.createObjectURL(new Blob([bajtok], { type: fajl.mime }));
  const link = Object.assign(document.createElement('a'), { href: cim, download: fajl.fajlnev });
  link.click();
  setTimeout(() => URL.revokeObjectURL(cim), 10_000);
}
