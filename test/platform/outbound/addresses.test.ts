import { expect, test } from 'vitest';
import { isCallable } from '../../../src/platform/outbound/addresses.js';
import { targetProblem } from '../../../src/platform/outbound/target.js';

const refused = {
  'this host': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255', '100.100.100.200'],
  'link-local and metadata': ['169.254.169.254', '169.254.0.1', 'fe80::1', 'fe80::1%eth0', '168.63.129.16'],
  'unique-local': ['fc00::1', 'fd00:ec2::254'],
  'site-local and IPv4-compatible': ['fec0::1', '::7f00:1', '::8.8.8.8'],
  'IPv4-mapped': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:8.8.8.8'],
  translated: ['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '::ffff:0:7f00:1'],
  'multicast and broadcast': ['224.0.0.1', '239.255.255.255', 'ff02::1', '255.255.255.255'],
  'reserved and documentation': ['192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
  'reserved too': ['240.0.0.1', '2001:db8::1', '100::1', '4000::1'],
  'no address': ['', 'localhost', '127.0.0.1:80', '[::1]', '1.2.3.4/8'],
};

test.each(Object.entries(refused))('%s addresses are not called (EV-03)', (_name, addresses) => {
  expect(addresses.filter((address) => isCallable(address, false))).toEqual([]);
});

test('public addresses are called (EV-03)', () => {
  const addresses = ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1111'];
  expect(addresses.filter((address) => !isCallable(address, false))).toEqual([]);
});

test('development calls this machine and private networks, and no metadata (EV-03)', () => {
  const called = ['127.0.0.1', '::1', '10.0.0.1', '192.168.1.1', 'fd12::1'];
  expect(called.filter((address) => !isCallable(address, true))).toEqual([]);
  const never = ['169.254.169.254', 'fe80::1', '0.0.0.0', '::', '224.0.0.1', '168.63.129.16'];
  expect(never.filter((address) => isCallable(address, true))).toEqual([]);
});

test.each([
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://017700000001/',
  'https://127.0.0.1./',
  'https://１２７.0.0.1/',
  'https://127%2e0%2e0%2e1/',
  'https://127。0。0。1/',
  'https://0/',
  'https://169.254.169.254/latest/meta-data/',
  'https://0xa9fea9fe/',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::127.0.0.1]/',
  'https://[fd00:ec2::254]/',
  'https://[64:ff9b::10.0.0.1]/',
  'https://localhost/',
  'https://LOCALHOST.:8443/',
  'https://inner.localhost/',
])('%s is refused without a look-up (EV-03)', (url) => {
  expect(targetProblem(url, false)).toBe('ADDRESS_REFUSED');
});

test.each([
  ['http://shop.example/', 'NOT_HTTPS'],
  ['ftp://shop.example/', 'NOT_HTTPS'],
  ['file:///etc/passwd', 'NOT_HTTPS'],
  ['https://user:secret@shop.example/', 'HAS_CREDENTIALS'],
  ['https://shop.example@127.0.0.1/', 'HAS_CREDENTIALS'],
  ['https://shop.example/#here', 'HAS_FRAGMENT'],
  ['shop.example', 'NOT_A_URL'],
  ['https://[fe80::1%25eth0]/', 'NOT_A_URL'],
  ['https://1.2.3.4.5/', 'NOT_A_URL'],
  [`https://shop.example/${'x'.repeat(2_048)}`, 'NOT_A_URL'],
])('%s is refused (EV-03)', (url, problem) => {
  expect(targetProblem(url, false)).toBe(problem);
});

test('http is for development, with the same other rules (EV-03)', () => {
  expect(targetProblem('http://localhost:3000/hook', true)).toBeNull();
  expect(targetProblem('http://127.0.0.1:3000/hook', true)).toBeNull();
  expect(targetProblem('http://169.254.169.254/', true)).toBe('ADDRESS_REFUSED');
  expect(targetProblem('ftp://localhost/', true)).toBe('NOT_HTTPS');
  expect(targetProblem('https://shop.example:8443/hook?a=1', false)).toBeNull();
  expect(targetProblem('https://notlocalhost/', false)).toBeNull();
});
