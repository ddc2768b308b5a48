import { generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto';
import { Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension, setEngine } from 'pkijs';
import { pemPecsetelo, type Pecsetelo } from './pecset.ts';

const EV = 365 * 24 * 3_600_000;
/** Certificates know no milliseconds. */
const masodpercre = (ms: number): Date => new Date(Math.floor(ms / 1000) * 1000);

/** A seal for trying things out: its key lives as long as this process, its certificate is signed by itself and named as asked. */
export async function probaPecsetelo(nev: string, most = new Date()): Promise<Pecsetelo> {
  setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as never }));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const alg = { name: 'ECDSA', namedCurve: 'P-256' };
  const titkos = await webcrypto.subtle.importKey('pkcs8', privateKey.export({ type: 'pkcs8', format: 'der' }), alg, true, ['sign']);
  const nyilvanos = await webcrypto.subtle.importKey('spki', publicKey.export({ type: 'spki', format: 'der' }), alg, true, ['verify']);
  const tanusitvany = new Certificate({
    version: 2,
    serialNumber: new Integer({ valueHex: Buffer.concat([Buffer.from([1]), randomBytes(8)]) }),
  });
  for (const ki of [tanusitvany.subject, tanusitvany.issuer])
    ki.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: nev }) }));
  tanusitvany.notBefore.value = masodpercre(most.getTime() - EV);
  tanusitvany.notAfter.value = masodpercre(most.getTime() + EV);
  tanusitvany.extensions = [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: new BasicConstraints({ cA: true }).toSchema().toBER(),
      parsedValue: undefined,
    }),
  ];
  await tanusitvany.subjectPublicKeyInfo.importKey(nyilvanos as never);
  await tanusitvany.sign(titkos as never, 'SHA-256');
  const pem = Buffer.from(tanusitvany.toSchema(true).toBER()).toString('base64').replace(/.{64}/g, '$&\n');
  return pemPecsetelo(
    privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`,
  );
}
