import { describe, expect, it } from 'vitest';
import { canonicalEmail } from '../../../src/platform/text/email-address.js';

const NAMED_DOMAIN_RULE =
  'Check the part of the email address after the @: it must be a domain like example.com.';
const PLAIN_RULE =
  'Give one plain email address: no name, spaces, quotes, brackets, commas, % or ! and only one @.';
const ASCII_RULE = 'Use only unaccented Latin letters, digits and signs before the @ of the email address.';
const INVISIBLE_RULE = 'Remove line breaks, tabs and invisible characters from the email address.';

describe('one address, one canonical form [F04]', () => {
  it.each([
    ['as typed', 'mike@example.com', 'mike@example.com', 'mike@example.com'],
    ['capitals', 'MIKE@Example.COM', 'MIKE@example.com', 'mike@example.com'],
    ['spaces around', '  mike@example.com ', 'mike@example.com', 'mike@example.com'],
    ['a trailing dot', 'mike@example.com.', 'mike@example.com', 'mike@example.com'],
    ['full-width domain', 'mike@ｅxample。com', 'mike@example.com', 'mike@example.com'],
    ['kelvin sign in the domain', 'mike@\u212Aelvin.com', 'mike@kelvin.com', 'mike@kelvin.com'],
    ['Unicode domain', 'mike@MÜNCHEN.de', 'mike@xn--mnchen-3ya.de', 'mike@xn--mnchen-3ya.de'],
    ['decomposed domain', 'mike@mu\u0308nchen.de', 'mike@xn--mnchen-3ya.de', 'mike@xn--mnchen-3ya.de'],
    ['punycode domain', 'mike@XN--MNCHEN-3YA.de', 'mike@xn--mnchen-3ya.de', 'mike@xn--mnchen-3ya.de'],
    ['Unicode top-level domain', 'mike@почта.рф', 'mike@xn--80a1acny.xn--p1ai', 'mike@xn--80a1acny.xn--p1ai'],
    ['Gmail dots and tags stay', 'M.Ike+shop@Gmail.com', 'M.Ike+shop@gmail.com', 'm.ike+shop@gmail.com'],
    ['googlemail stays', 'mike@googlemail.com', 'mike@googlemail.com', 'mike@googlemail.com'],
    ['unusual signs', "o'neil_{x}~#1@a-b.co.uk", "o'neil_{x}~#1@a-b.co.uk", "o'neil_{x}~#1@a-b.co.uk"],
  ])('%s: %s [F04]', (_, input, value, canonical) => {
    expect(canonicalEmail(input)).toEqual({ value, canonical });
  });

  it.each([
    ['dotless i', 'm\u0131ke@example.com'],
    ['kelvin sign', 'mi\u212Ae@example.com'],
    ['long s', '\u017Fam@example.com'],
    ['full-width letters', 'ｍｉｋｅ@example.com'],
    ['Cyrillic look-alike', 'm\u0456ke@example.com'],
    ['accent', 'mike\u0301@example.com'],
    ['capital dotted I', 'M\u0130KE@example.com'],
    ['half a surrogate pair', 'mike\uD800@example.com'],
  ])('a local part with a %s is refused, not folded into another account [F04]', (_, input) => {
    expect(canonicalEmail(input)).toEqual({ problem: ASCII_RULE });
  });

  it('the comparison form does not depend on the locale of the process [F04]', () => {
    expect('I'.toLocaleLowerCase('tr')).toBe('\u0131');
    expect(canonicalEmail('MIKE@EXAMPLE.COM')).toMatchObject({ canonical: 'mike@example.com' });
  });

  it('canonicalising twice changes nothing, and neither does storing before comparing [F04]', () => {
    const locals = ['mike', 'MIKE', 'M.I.K.E', 'Mike+Tag', "O'Neil", 'x', '-', '{I}', '0', 'K'.repeat(64)];
    const domains = [
      'example.com',
      'EXAMPLE.COM.',
      'Bücher.Example',
      'XN--BCHER-KVA.example',
      'faß.de',
      '\u212Aelvin.io',
      'I\u0307stanbul.com',
      '💩.la',
      '例え.テスト',
      'a.b.c.d.museum',
      'ｅ．ｃｏｍ',
      `${'a'.repeat(63)}.com`,
    ];
    const accepted = locals.flatMap((local) => domains.map((domain) => canonicalEmail(`${local}@${domain}`)));
    expect(accepted).toHaveLength(120);
    for (const email of accepted) {
      if ('problem' in email) throw new Error(email.problem);
      expect(canonicalEmail(email.canonical)).toEqual({ value: email.canonical, canonical: email.canonical });
      expect(canonicalEmail(email.value)).toEqual(email);
      expect(email.canonical).toMatch(/^[!-~]+$/);
    }
  });
});

describe('nothing but one plain address [F05]', () => {
  it.each([
    ['a quoted local part', '"evil@gmail.com x"@internal.example.com', PLAIN_RULE],
    ['a quoted local part without spaces', '"mike"@example.com', PLAIN_RULE],
    ['two addresses', 'a@b.com,c@d.com', PLAIN_RULE],
    ['a comma in the domain', 'a@b.com,d.com', NAMED_DOMAIN_RULE],
    ['a semicolon', 'a;c@d.com', PLAIN_RULE],
    ['a header after CRLF', 'a@b.com\r\nBcc: x@y.com', INVISIBLE_RULE],
    ['a line feed at the end', 'a@b.com\n', INVISIBLE_RULE],
    ['a carriage return in front', '\ra@b.com', INVISIBLE_RULE],
    ['a null character', 'a\0@b.com', INVISIBLE_RULE],
    ['a tab', 'a\t@b.com', INVISIBLE_RULE],
    ['a line separator', 'a@b.com\u2028', INVISIBLE_RULE],
    ['a zero-width space', 'a\u200B@b.com', INVISIBLE_RULE],
    ['a zero-width space in the domain', 'a@b\u200B.com', INVISIBLE_RULE],
    ['a soft hyphen', 'a@b\u00AD.com', INVISIBLE_RULE],
    ['a byte order mark', '\uFEFFa@b.com', INVISIBLE_RULE],
    ['a right-to-left override', 'a\u202E@b.com', INVISIBLE_RULE],
    ['a Hangul filler', 'a@\u3164b.com', INVISIBLE_RULE],
    ['a space', 'a b@c.com', PLAIN_RULE],
    ['a space in the domain', 'a@b c.com', NAMED_DOMAIN_RULE],
    ['a display name', 'Mike <mike@example.com>', PLAIN_RULE],
    ['a comment', 'mike(home)@example.com', PLAIN_RULE],
    ['a mailto link', 'mailto:mike@example.com', PLAIN_RULE],
    ['a percent route', 'evil%gmail.com@internal.example.com', PLAIN_RULE],
    ['a bang route', 'gmail.com!evil@internal.example.com', PLAIN_RULE],
    ['an encoded word', '=?utf-8?q?evil=40gmail.com=3e?=@example.com', PLAIN_RULE],
    [
      'a dot in front',
      '.a@b.com',
      'Before the @ of the email address, a dot must stand between two other characters.',
    ],
    [
      'a dot at the end',
      'a.@b.com',
      'Before the @ of the email address, a dot must stand between two other characters.',
    ],
    [
      'two dots',
      'a..b@c.com',
      'Before the @ of the email address, a dot must stand between two other characters.',
    ],
    ['no @', 'mike.example.com', 'Write the email address as name@example.com.'],
    ['nothing', '', 'Write the email address as name@example.com.'],
    ['nothing before the @', '@example.com', 'Write the email address as name@example.com.'],
    ['nothing after the @', 'mike@', 'Write the email address as name@example.com.'],
    ['a full-width @', 'mike＠example.com', 'Write the email address as name@example.com.'],
    ['a full-width @ in the domain', 'mike@evil.com＠example.com', NAMED_DOMAIN_RULE],
    ['a domain without dot', 'mike@localhost', NAMED_DOMAIN_RULE],
    ['an empty label', 'mike@example..com', NAMED_DOMAIN_RULE],
    ['two trailing dots', 'mike@example.com..', NAMED_DOMAIN_RULE],
    ['a hyphen in front of a label', 'mike@-example.com', NAMED_DOMAIN_RULE],
    ['an underscore', 'mike@ex_ample.com', NAMED_DOMAIN_RULE],
    ['an address literal', 'mike@[127.0.0.1]', NAMED_DOMAIN_RULE],
    ['an IPv4 address', 'mike@127.0.0.1', NAMED_DOMAIN_RULE],
    ['a hexadecimal IPv4 address', 'mike@0x7f.1', NAMED_DOMAIN_RULE],
    ['a percent-encoded dot', 'mike@example%2ecom', NAMED_DOMAIN_RULE],
    ['a port', 'mike@example.com:25', NAMED_DOMAIN_RULE],
    ['a path', 'mike@example.com/x', NAMED_DOMAIN_RULE],
    ['a sign that decomposes into a slash', 'mike@\u2100.com', NAMED_DOMAIN_RULE],
    ['punycode that decodes to nothing', 'mike@xn--0117.com', NAMED_DOMAIN_RULE],
    ['a label of 64', `mike@${'a'.repeat(64)}.com`, NAMED_DOMAIN_RULE],
  ])('%s is refused: %j [F05]', (_, input, problem) => {
    expect(canonicalEmail(input)).toEqual({ problem });
  });

  it('a local part has at most 64 characters [F05]', () => {
    expect(canonicalEmail(`${'a'.repeat(64)}@example.com`)).toHaveProperty('value');
    expect(canonicalEmail(`${'a'.repeat(65)}@example.com`)).toEqual({
      problem: 'Shorten the part of the email address before the @ to at most 64 characters.',
    });
  });

  it('an address has at most 254 characters, counted in punycode [F05]', () => {
    const tooLong = { problem: 'Shorten the email address to at most 254 characters.' };
    const address = (length: number) => `a@${`${'b'.repeat(49)}.`.repeat(5)}${'c'.repeat(length - 252)}`;
    expect(address(254)).toHaveLength(254);
    expect(canonicalEmail(address(254))).toEqual({ value: address(254), canonical: address(254) });
    expect(canonicalEmail(address(255))).toEqual(tooLong);
    expect(canonicalEmail(`${'a'.repeat(288)}@example.com`)).toEqual(tooLong);
    // 251 characters as typed, more on the wire.
    expect(canonicalEmail(`a@${`${'ü'.repeat(40)}.`.repeat(6)}com`)).toEqual(tooLong);
  });

  it('a megabyte of hostile input is refused at once [F05]', () => {
    const started = performance.now();
    for (const piece of ['a.', ' ', '@', 'a@', 'xn--', '\u0131']) {
      expect(canonicalEmail(piece.repeat(500_000))).toHaveProperty('problem');
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
