/** Data in a script: `<` must not be able to end the element. */
const literal = (value: unknown) =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const CODEC = `
const be = (s) => Uint8Array.from(atob(s.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const ki = (b) => btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
const azonositok = (lista = []) => lista.map((c) => ({ ...c, id: be(c.id) }));
const form = document.getElementById('kulcs');
const hiba = document.getElementById('kulcshiba');
const kuld = (valasz) => { form.elements.valasz.value = JSON.stringify(valasz); form.submit(); };
`;

/** Asks the browser for an assertion and posts it with the form. */
export const passkeyGetScript = (options: object): string => `(() => {${CODEC}
const o = ${literal(options)};
form.addEventListener('submit', async (e) => {
  e.preventDefault();
  try {
    const c = await navigator.credentials.get({ publicKey: { ...o, challenge: be(o.challenge), allowCredentials: azonositok(o.allowCredentials) } });
    const r = c.response;
    kuld({ id: c.id, rawId: ki(c.rawId), type: c.type, clientExtensionResults: c.getClientExtensionResults(), response: {
      clientDataJSON: ki(r.clientDataJSON), authenticatorData: ki(r.authenticatorData), signature: ki(r.signature), userHandle: r.userHandle ? ki(r.userHandle) : undefined } });
  } catch { hiba.hidden = false; }
});
})()`;

/** Asks the browser for a new credential and posts it with the form. */
export const passkeyCreateScript = (options: object): string => `(() => {${CODEC}
const o = ${literal(options)};
form.addEventListener('submit', async (e) => {
  e.preventDefault();
  try {
    const c = await navigator.credentials.create({ publicKey: { ...o, challenge: be(o.challenge), user: { ...o.user, id: be(o.user.id) }, excludeCredentials: azonositok(o.excludeCredentials) } });
    const r = c.response;
    kuld({ id: c.id, rawId: ki(c.rawId), type: c.type, clientExtensionResults: c.getClientExtensionResults(), response: {
      clientDataJSON: ki(r.clientDataJSON), attestationObject: ki(r.attestationObject), transports: r.getTransports ? r.getTransports() : [] } });
  } catch { hiba.hidden = false; }
});
})()`;
