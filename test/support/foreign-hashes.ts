/** Hashes of this password as other systems write them, made by Python's hashlib, libxcrypt and argon2-cffi. */
export const PASSWORD_ELSEWHERE = 'violet tango marmalade';

export const foreignHashes: Array<[name: string, hash: string]> = [
  [
    'Argon2id',
    '$argon2id$v=19$m=65536,t=3,p=4$AAECAwQFBgcICQoLDA0ODw$rrL+xj5E6AayFmsFDFbYwt+QYG27lkriv86N9hz5EyE',
  ],
  [
    'Argon2i',
    '$argon2i$v=19$m=16384,t=3,p=1$AAECAwQFBgcICQoLDA0ODw$ovnP90SfX7mT+s2Hv46Ze+fKQBz/o1KbJ54K6GL2kkk',
  ],
  ['bcrypt, $2a$', '$2a$10$Zx81qWc2Zx81qWc2Zx81quTy8juZ4n7QpFvVtAvDAwY9L2LY1BNei'],
  ['bcrypt, $2b$', '$2b$12$Zx81qWc2Zx81qWc2Zx81quc.6Cx3oc5sGk4lBf2yU4pmcNq9tqhi2'],
  ['bcrypt of PHP, $2y$', '$2y$10$Zx81qWc2Zx81qWc2Zx81quTy8juZ4n7QpFvVtAvDAwY9L2LY1BNei'],
  [
    'scrypt, PHC string',
    '$scrypt$ln=14,r=8,p=1$AAECAwQFBgcICQoLDA0ODw$1wNQOxCrJl26J235i/7IK5XCIMi159cnYgUZl9I3B+g',
  ],
  [
    'scrypt of Werkzeug',
    'scrypt:32768:8:1$Zx81qWc2$7c8972d523c9d504ba7e55f393b48ab2e5fb09e76c2f8a6fde85c5eed0ad75e0a31b912f1de4dc16208923f308d4a3c4226657c646aaba341ca64a062071e236',
  ],
  [
    'scrypt of Django',
    'scrypt$16384$Zx81qWc2$8$5$QQlh4zqDrkGtN5zY1kYrZ87qpRj6sEhElCmiKEBmFsP7mHW1a1TciQ9vXJrz9nVMvctGeBQJqUWll2wEpioQOw==',
  ],
  ['PBKDF2 of Django', 'pbkdf2_sha256$260000$Zx81qWc2$lgPkXuZT+UT/k35CU6jxv9JapZ7qSTYEgMWP1PVJTCQ='],
  [
    'PBKDF2 of Werkzeug',
    'pbkdf2:sha256:260000$Zx81qWc2$9603e45ee653f944ff937e4253a8f1bfd25aa59eea49360480c58fd4f5494c24',
  ],
  ['PBKDF2 of passlib, SHA-1', '$pbkdf2$131000$AAECAwQFBgcICQoLDA0ODw$GsWOsoqEataRxrW1xHxvYnx3ioA'],
  [
    'PBKDF2 of passlib, SHA-512',
    '$pbkdf2-sha512$25000$AAECAwQFBgcICQoLDA0ODw$rGNlZgjFOGLfFlp9sbzDY1zu4wH..e3.2qL7uhHycn7LqH8Q2DFrPrA/ogIoTAYhjMtWpSmEJDSSt1IAihlj9A',
  ],
  ['salted SHA-1 of LDAP', '{SSHA}vJ7sy03jLHqIbVz50LSg70RIansAAQIDBAUGBw=='],
  ['salted SHA-256 of LDAP', '{SSHA256}ZelF8CWzkn9f41fTLgO0ePnmQpCP+TGXrAnnXz6+/6IAAQIDBAUGBw=='],
  [
    'salted SHA-512 of LDAP',
    '{SSHA512}HwVHwEhfHyzSn+BOZhdxlsn4t5VZYPl/sGcc5jwG5CJNzivwP1ZJWzjbyDjIvs/lEXT8c55HGzHZcfoqZ9ep+gABAgMEBQYHCAkKCwwNDg8=',
  ],
  ['salted SHA-1 of Django', 'sha1$Zx81qWc2$cde6bbd26d7a6f3878dadf51902afb31a76e9b7e'],
  [
    'salted SHA-512 in hexadecimal digits',
    'sha512$Zx81qWc2$75bc16686b670561764bc1c125ae0024b1a654829d71e30ae8de65e5ca437fbdc841ccf3e194b3e1611689a2c599576d2cea21623b8b0478abcb29f965f07967',
  ],
];
