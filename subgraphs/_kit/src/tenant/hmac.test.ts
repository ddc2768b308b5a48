import { createHmac, randomBytes } from 'node:crypto';
import { hmacSha256 } from './hmac.ts';

test('the same as the one of Node, for keys and texts of any length', () => {
  for (const length of [1, 32, 64, 65, 200]) {
    const key = randomBytes(length).toString('hex');
    for (const text of ['x'.repeat(5_000), '', 'Őrség', 'ű'.repeat(5_000)])
      for (const bytes of [randomBytes(300), Buffer.alloc(0), randomBytes(32)]) {
        const expected = createHmac('sha256', Buffer.from(key, 'hex')).update(text).update(bytes).digest('hex');
        expect(hmacSha256(key, text, bytes.toString('latin1'))).toBe(expected);
      }
  }
});
