import { test } from 'node:test';
import { semanticTokens } from '../../server/src/config/semanticTokens';
import { checkMarks } from '../support/check';

/** Checks the type and modifiers of every token. */
function checkTokens(text: string): void {
  checkMarks(text, (configuration) =>
    semanticTokens(configuration).map(({ span, type, modifiers }) => ({
      span,
      text: [type, ...modifiers].join(' '),
    })),
  );
}

test('every word of a known line has its colour', () => {
  checkTokens(`
crypto ikev2 keyring KR
!<------ keyword
!      ^^^^^ keyword
!            ^^^^^^^ keyword
!                    ^^ name definition
 no peer A
!^^ keyword negated
!   ^^^^ keyword
!        ^ name definition
crypto isakmp key 0 Secret address 192.0.2.1
!<------ keyword
!      ^^^^^^ keyword
!             ^^^ keyword
!                 ^ keyword
!                   ^^^^^^ secret
!                          ^^^^^^^ keyword
!                                  ^^^^^^^^^ address
hostname R1
!<-------- keyword
!        ^^ text
router bgp 1
`);
});

test('algorithms that should not be used are marked', () => {
  checkTokens(`
crypto ipsec transform-set T esp-3des esp-sha256-hmac
!<------ keyword
!      ^^^^^ keyword
!            ^^^^^^^^^^^^^ keyword
!                          ^ name definition
!                            ^^^^^^^^ algorithm deprecated
!                                     ^^^^^^^^^^^^^^^ algorithm
`);
});
