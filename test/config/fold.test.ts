import { test } from 'node:test';
import { checkFolds } from '../support/check';

test('blocks, bodies and remarks can be closed', () => {
  checkFolds(`
┌   ! Router of the branch
└   ! in the north
┌   crypto ikev2 keyring KR
│┌   peer A
└└    address 192.0.2.1
    !
┌   crypto pki certificate chain TP
│┌   certificate ca 01
││    30820201
└└    quit
┌   router bgp 65000
└    neighbor 192.0.2.1 remote-as 65001
┌   banner motd ^C
│   ! no remark
│   ! but a banner
└   ^C
    end`);
});
