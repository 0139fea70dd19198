import { lineText } from '../../text/lines';
import { statementSpan } from '../query';
import type { Rule } from './rule';

export const unclosedCertificate: Rule = {
  id: 'unclosed-certificate',
  severity: 'warning',
  title: 'A certificate does not end with quit',
  explanation:
    'Behind `certificate` IOS reads hexadecimal digits until a line `quit`. Where that is missing, it ' +
    'takes the commands that follow for digits and loses them.',
  fires: [
    `
crypto pki trustpoint TP
 enrollment selfsigned
 revocation-check none
crypto pki certificate chain TP
 certificate self-signed 01
  30820101 02020101
crypto ikev2 policy P
 proposal default
`,
  ],
  silent: [
    'crypto pki certificate chain TP\n certificate self-signed 01\n  30820101 02020101\n  \tquit',
    'crypto pki certificate chain TP\n certificate self-signed 01 nvram:IOS-Self-Sig#1.cer',
  ],
  check(configuration, report) {
    for (const statement of configuration.commandsIn('cert-chain')) {
      const { line, endLine } = statement;
      if (endLine === line || /quit\s*$/i.test(lineText(configuration.lines, endLine))) continue;
      report({
        span: statementSpan(statement),
        message: 'The certificate ends without `quit`, so IOS reads on into the commands below.',
      });
    }
  },
};
