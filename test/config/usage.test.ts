import { test } from 'node:test';
import { usagesIn } from '../../server/src/config/usage';
import { checkMarks } from '../support/check';

test('an object that is used says by what', () => {
  checkMarks(
    `
crypto ipsec transform-set T esp-gcm 256
!                          ^ used by IPsec profile S
crypto ipsec profile S
!                    ^ used by 2: Tunnel0, Tunnel1
 set transform-set T
crypto ipsec profile UNUSED
interface Tunnel0
!         ^^^^^^^ used by ip route, line 14
 tunnel source Loopback0
 tunnel protection ipsec profile S
interface Tunnel1
 tunnel protection ipsec profile S
ip route 10.0.0.0 255.0.0.0 Tunnel0
interface Loopback0
!         ^^^^^^^^^ used by interface Tunnel0
`,
    (configuration) => usagesIn(configuration).map(({ span, title }) => ({ span, text: title })),
  );
});
