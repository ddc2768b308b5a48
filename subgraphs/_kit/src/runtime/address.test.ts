import type { IncomingMessage } from 'node:http';
import { clientAddress, isNetwork, networkOf } from './address.ts';

const from = (remoteAddress: string, forwarded?: string | string[]) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test('without proxies the header counts for nothing', () => {
  const address = clientAddress();
  expect(address(from('::ffff:198.51.100.7', '203.0.113.9'))).toBe('198.51.100.7');
});

test('of ours the last one that is not ours counts, whatever the caller wrote before it', () => {
  const address = clientAddress(['10.0.0.0/8', '2001:db8:ff::/48', '192.0.2.1']);
  expect(address(from('10.1.2.3', '203.0.113.9, 198.51.100.7'))).toBe('198.51.100.7');
  expect(address(from('::ffff:10.1.2.3', '198.51.100.7, 10.9.9.9, 192.0.2.1'))).toBe('198.51.100.7');
  expect(address(from('2001:db8:ff::1', ['203.0.113.9', '2001:db8::1']))).toBe('2001:db8::1');
  expect(address(from('198.51.100.7', '10.0.0.1'))).toBe('198.51.100.7');
});

test('a proxy that says nothing, or no address, is the caller itself', () => {
  const address = clientAddress(['10.0.0.1']);
  expect(address(from('10.0.0.1'))).toBe('10.0.0.1');
  expect(address(from('10.0.0.1', 'unknown'))).toBe('10.0.0.1');
  expect(address(from('10.0.0.1', '198.51.100.7, <script>'))).toBe('10.0.0.1');
});

test('one IPv6 network is one machine, however its addresses are written', () => {
  expect(['2001:db8::1', '2001:DB8:0:0:ffff::2', '2001:db8:0:1::1', '::ffff:10.0.0.7'].map(networkOf)).toEqual([
    '2001:db8:0:0::/64',
    '2001:db8:0:0::/64',
    '2001:db8:0:1::/64',
    '10.0.0.7',
  ]);
});

test.each([
  ['10.0.0.1', true],
  ['10.0.0.0/8', true],
  ['::1', true],
  ['fd00::/8', true],
  ['10.0.0.0/33', false],
  ['10.0.0.0/8/9', false],
  ['10.0.0.0/', false],
  ['proxy.example', false],
  ['', false],
])('%s as a proxy of ours: %s', (text, good) => expect(isNetwork(text)).toBe(good));
