import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

const b64 = (data: Buffer) => data.toString('base64url');
const sha = (data: Buffer | string) => createHash('sha256').update(data).digest();

// --- just enough CBOR for attestation objects and COSE keys
function head(major: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(major << 5) | n]);
  if (n < 256) return Buffer.from([(major << 5) | 24, n]);
  return Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
}
type Cbor = number | string | Buffer | [Cbor, Cbor][];
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.length), ...value.flatMap(([k, v]) => [cbor(k), cbor(v)])]);
}

interface Options {
  challenge: string;
  rpId?: string;
  rp?: { id?: string };
}

/** A security key in software: ES256, "none" attestation, counter. */
export class Authenticator {
  readonly id = randomBytes(16);
  counter = 0;
  readonly #keys: { privateKey: KeyObject; publicKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(readonly origin: string) {}

  #data(rpId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(++this.counter);
    return Buffer.concat([sha(rpId), Buffer.from([flags]), counter]);
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  create({ challenge, rp }: Options): string {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' }) as { x: string; y: string };
    const key = cbor([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
    const length = Buffer.from([0, this.id.length]);
    const authData = Buffer.concat([this.#data(rp!.id!, 0x45), Buffer.alloc(16), length, this.id, key]);
    const response = {
      clientDataJSON: b64(this.#client('webauthn.create', challenge)),
      attestationObject: b64(
        cbor([
          ['fmt', 'none'],
          ['attStmt', []],
          ['authData', authData],
        ]),
      ),
      transports: ['usb'],
    };
    return JSON.stringify({ id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {}, response });
  }

  get({ challenge, rpId }: Options): string {
    const authenticatorData = this.#data(rpId!, 0x05);
    const client = this.#client('webauthn.get', challenge);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha(client)]), this.#keys.privateKey);
    const response = { clientDataJSON: b64(client), authenticatorData: b64(authenticatorData), signature: b64(signature) };
    return JSON.stringify({ id: b64(this.id), rawId: b64(this.id), type: 'public-key', clientExtensionResults: {}, response });
  }
}

/** The options that a page hands to the browser. */
export const optionsOf = (html: string): Options => JSON.parse(/const o = (\{.*\});/.exec(html)![1]!) as Options;
