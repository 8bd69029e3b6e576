import { expect, test } from 'vitest';
import { isInHouse } from '@/utils/platform/in-house';

const hostOf = (address: string) => new URL(`http://${address}/`).hostname;

test.each(['localhost', '127.0.0.1', '127.1', '0x7f000001', '10.1.2.3', '192.168.0.5', '172.16.0.1', '172.31.255.1'])(
  '%s is in the house',
  (address) => expect(isInHouse(hostOf(address))).toBe(true),
);

test.each(['[::1]', '[fd12:3456::1]', 'oa', 'nas.local', 'dav.lan', 'OA.Intranet', 'a.home.arpa', 'x.localhost'])(
  '%s is in the house',
  (address) => expect(isInHouse(hostOf(address))).toBe(true),
);

test.each([
  ...['10.example.cn', '127.example.cn', '192.168.example.cn', '172.16.example.cn', '169.254.example.cn'],
  ...['localhost.example.cn', 'localhostess.example.cn', 'local.example.cn', 'lan.cn', 'fd.example.cn'],
  ...['172.32.0.1', '11.0.0.1', '192.169.0.1', '8.8.8.8', '[2001:db8::1]', '10.xn--fiqs8s', 'dаv.lаn.cn'],
])('%s only looks like it', (address) => {
  expect(isInHouse(hostOf(address))).toBe(false);
});
