import { createHash, createPrivateKey, createPublicKey, sign, verify, X509Certificate } from 'node:crypto';
import { Constructed, Integer, ObjectIdentifier, OctetString, Sequence, Set as AsnSet } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

/** Who seals: a key in this process, a card or a remote service. */
export interface Pecsetelo {
  /** DER, the sealing one first, then its issuers. */
  tanusitvanyok: Buffer[];
  /** Signs the bytes (SHA-256; RSA PKCS#1 or ECDSA as the certificate says). */
  alair(bajtok: Buffer): Buffer | Promise<Buffer>;
}

export function pemPecsetelo(kulcsPem: string, ...tanusitvanyPemek: string[]): Pecsetelo {
  const kulcs = createPrivateKey(kulcsPem);
  const tanusitvanyok = tanusitvanyPemek.map((pem) => new X509Certificate(pem));
  if (!tanusitvanyok[0]?.checkPrivateKey(kulcs))
    throw new Error('A bélyegző kulcsa és tanúsítványa nem tartozik össze. (Key and certificate differ.)');
  return { tanusitvanyok: tanusitvanyok.map(({ raw }) => raw), alair: (bajtok) => sign('sha256', bajtok, kulcs) };
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  rsaSha256: '1.2.840.113549.1.1.11',
};

const sha256 = (adat: Buffer) => createHash('sha256').update(adat).digest();
const der = (schema: { toBER(): ArrayBuffer }) => Buffer.from(schema.toBER());

/** The CMS signature of PAdES-B-B (ETSI EN 319 142-1): detached, with the sealing certificate bound in, without a signing time. */
export async function cms(adat: Buffer, { tanusitvanyok, alair }: Pecsetelo): Promise<Buffer> {
  const lanc = tanusitvanyok.map((raw) => Certificate.fromBER(new Uint8Array(raw)));
  const sajat = lanc[0]!;
  const attributumok = [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: sha256(adat) })] }),
    new Attribute({ type: OID.signingCertificateV2, values: [tanusitvanyJele(sajat, tanusitvanyok[0]!)] }),
  ].sort((a, b) => Buffer.compare(der(a.toSchema()), der(b.toSchema())));
  const alairando = der(new AsnSet({ value: attributumok.map((a) => a.toSchema()) }));
  const ec =
    createPublicKey(new X509Certificate(tanusitvanyok[0]!).publicKey.export({ type: 'spki', format: 'pem' })).asymmetricKeyType === 'ec';
  const alairo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: sajat.issuer, serialNumber: sajat.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: attributumok }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ec ? OID.ecdsaSha256 : OID.rsaSha256 }),
    signature: new OctetString({ valueHex: await alair(alairando) }),
  });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: lanc,
    signerInfos: [alairo],
  });
  return der(new ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) }).toSchema());
}

/** ESS signing-certificate-v2 (RFC 5035): hash, issuer and serial number, so that the certificate cannot be exchanged. */
function tanusitvanyJele(tanusitvany: Certificate, raw: Buffer): Sequence {
  const nev = new Sequence({
    value: [new Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [tanusitvany.issuer.toSchema()] })],
  });
  const kiadoEsSzam = new Sequence({ value: [nev, tanusitvany.serialNumber as Integer] });
  const jel = new Sequence({ value: [new OctetString({ valueHex: sha256(raw) }), kiadoEsSzam] });
  return new Sequence({ value: [new Sequence({ value: [jel] })] });
}

/** Room for the signature: a chain of certificates fits. */
const HELY = 16_384;
const TARTOMANY = '[0 9999999999 9999999999 9999999999]';
export const helykitolto = { ByteRange: [0, 9_999_999_999, 9_999_999_999, 9_999_999_999], Contents: Buffer.alloc(HELY) };

/** Fills the place that was left for the signature. Everything but that place is signed. */
export async function lepecsetel(pdf: Buffer, pecsetelo: Pecsetelo): Promise<Buffer> {
  const kesz = Buffer.from(pdf);
  const tartomany = kesz.indexOf(`/ByteRange ${TARTOMANY}`) + '/ByteRange '.length;
  const tol = kesz.indexOf('/Contents <', tartomany) + '/Contents '.length;
  const ig = tol + 2 + HELY * 2;
  kesz.write(`[0 ${tol} ${ig} ${kesz.length - ig}]`.padEnd(TARTOMANY.length), tartomany, 'latin1');
  const alairas = (await cms(Buffer.concat([kesz.subarray(0, tol), kesz.subarray(ig)]), pecsetelo)).toString('hex');
  if (alairas.length > HELY * 2) throw new Error('A bélyegző tanúsítványlánca túl hosszú. (Signature does not fit.)');
  kesz.write(alairas, tol + 1, 'latin1');
  return kesz;
}

export interface PecsetVizsgalat {
  ep: boolean;
  /** Why not: NINCS_PECSET, HOZZAIRTAK, MEGVALTOZOTT, HAMIS_ALAIRAS, IDEGEN_TANUSITVANY, LEJART. */
  hiba: string | null;
  alairo: string | null;
  kiado: string | null;
}

const hibas = (hiba: string, x509?: X509Certificate): PecsetVizsgalat => ({
  ep: false,
  hiba,
  alairo: x509?.subject ?? null,
  kiado: x509?.issuer ?? null,
});

/**
 * Is the seal whole, does it cover the whole file, and did a trusted certificate make it? `ekkor` is the time of sealing as
 * known from the registry; without trusted ones only wholeness is told.
 */
export function pecsetVizsgalat(pdf: Buffer, { megbizhato, ekkor }: { megbizhato?: Buffer[]; ekkor?: Date } = {}): PecsetVizsgalat {
  const talalat = /\/ByteRange \[0 (\d+) (\d+) (\d+)\] *\n?\/Contents </.exec(pdf.toString('latin1'));
  if (!talalat) return hibas('NINCS_PECSET');
  const [tol, ig, hossz] = talalat.slice(1).map(Number) as [number, number, number];
  if (ig + hossz !== pdf.length || pdf[tol] !== 0x3c || pdf[ig - 1] !== 0x3e || talalat.index > tol) return hibas('HOZZAIRTAK');
  try {
    const { signedData, alairo, tanusitvany } = cmsBol(Buffer.from(pdf.toString('latin1', tol + 1, ig - 1), 'hex'));
    const x509 = new X509Certificate(tanusitvany);
    const alairt = alairo.signedAttrs!.attributes;
    const kivonat = (tipus: string) =>
      alairt.find(({ type }) => type === tipus)?.values[0] as { valueBlock: { valueHexView: Uint8Array } } | undefined;
    const adat = Buffer.concat([pdf.subarray(0, tol), pdf.subarray(ig)]);
    if (!sha256(adat).equals(Buffer.from(kivonat(OID.messageDigest)?.valueBlock.valueHexView ?? []))) return hibas('MEGVALTOZOTT', x509);
    const jel = alairt.find(({ type }) => type === OID.signingCertificateV2)?.values[0] as Sequence | undefined;
    if (!jel || !der(jel).includes(sha256(tanusitvany))) return hibas('HAMIS_ALAIRAS', x509);
    const bajtok = der(new AsnSet({ value: alairt.map((a) => a.toSchema()) }));
    if (!verify('sha256', bajtok, x509.publicKey, Buffer.from(alairo.signature.valueBlock.valueHexView)))
      return hibas('HAMIS_ALAIRAS', x509);
    if (megbizhato && !megbizhatoLanc(x509, signedData, megbizhato)) return hibas('IDEGEN_TANUSITVANY', x509);
    if (ekkor && (ekkor < new Date(x509.validFrom) || ekkor > new Date(x509.validTo))) return hibas('LEJART', x509);
    return { ep: true, hiba: null, alairo: x509.subject, kiado: x509.issuer };
  } catch {
    return hibas('HAMIS_ALAIRAS');
  }
}

function cmsBol(bajtok: Buffer): { signedData: SignedData; alairo: SignerInfo; tanusitvany: Buffer } {
  const signedData = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(bajtok)).content });
  const alairo = signedData.signerInfos[0]!;
  const sorszam = (alairo.sid as IssuerAndSerialNumber).serialNumber;
  const tanusitvany = signedData.certificates!.find((c) => c instanceof Certificate && c.serialNumber.isEqual(sorszam)) as Certificate;
  return { signedData, alairo, tanusitvany: der(tanusitvany.toSchema()) };
}

/** The sealing certificate is trusted itself, or issued (through the ones enclosed) by a trusted one. */
function megbizhatoLanc(kezdo: X509Certificate, { certificates = [] }: SignedData, megbizhato: Buffer[]): boolean {
  const gyokerek = megbizhato.map((raw) => new X509Certificate(raw));
  const mellekelt = certificates.flatMap((c) => (c instanceof Certificate ? [new X509Certificate(der(c.toSchema()))] : []));
  let jelenlegi = kezdo;
  for (let lepes = 0; lepes < 8; lepes++) {
    if (gyokerek.some((gyoker) => gyoker.fingerprint256 === jelenlegi.fingerprint256)) return true;
    const kiado = [...gyokerek, ...mellekelt].find(
      (c) => c.fingerprint256 !== jelenlegi.fingerprint256 && c.ca && jelenlegi.checkIssued(c) && jelenlegi.verify(c.publicKey),
    );
    if (!kiado) return false;
    jelenlegi = kiado;
  }
  return false;
}
