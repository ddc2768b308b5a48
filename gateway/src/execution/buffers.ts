/**
 * Buffers that are used again. V8 counts what lives outside its heap, and for every 64 MB of new buffers it looks through the
 * whole heap for garbage: 60 ms of processor time, though hardly any of it is garbage. Whoever has taken a buffer is its only
 * owner until he gives it back, and one that somebody may still read or write is not given back but left to the collector.
 */
const SMALLEST = 12;
const LARGEST = 20;
/** Bytes that rest, of each size: powers of two from 4 kB to 1 MB. */
const RESTING = 2 ** 22;

const resting: Buffer[][] = Array.from({ length: LARGEST + 1 }, () => []);

const sizeOf = (bytes: number) => Math.max(SMALLEST, 32 - Math.clz32(bytes - 1));

/** At least so many bytes; what stands in them is to be overwritten. */
export function take(bytes: number): Buffer {
  const size = sizeOf(bytes);
  return (size > LARGEST ? undefined : resting[size]!.pop()) ?? Buffer.allocUnsafeSlow(2 ** size);
}

/** The whole buffer, as it was taken. */
export function give(buffer: Buffer): void {
  const own = resting[sizeOf(buffer.length)];
  if (own && own.length * buffer.length < RESTING) own.push(buffer);
}
