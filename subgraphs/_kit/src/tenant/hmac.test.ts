import { createHmac, randomBytes } from 'node:crypto';
import { hmacSha256 } from './hmac.ts';

test('the same as the one of Node, for keys of any length', () => {
  for (const length of [1, 32, 64, 65, 200]) {
    const key = randomBytes(length).toString('hex');
    for (const text of ['', 'Őrség', 'x'.repeat(1_000), randomBytes(300)]) {
      const expected = createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex');
      expect(hmacSha256(key, text).toString('hex')).toBe(expected);
      expect(hmacSha256(key, text).toString('hex')).toBe(expected);
    }
  }
});
