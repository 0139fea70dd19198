import type { MessageFormat } from '../schema';

/** Group keys (GET VPN): what key servers and group members log. */
export const groupMessages: readonly MessageFormat[] = [
  {
    id: 'log-gm-registers-again',
    template:
      '%GDOI-4-GM_RE_REGISTER: The IPSec SA created for group <group:word> may have expired/been cleared, or <why:text>. Re-register to KS.',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'The keys of this group member have run out without a rekey, so it registers again.',
    whenStuck: 'Check that rekeys reach this router: multicast, or UDP 848 from the key server.',
    configuration: ['crypto gdoi group'],
    commands: ['show crypto gdoi gm rekey'],
    samples: [
      "%GDOI-4-GM_RE_REGISTER: The IPSec SA created for group BRANCHES may have expired/been cleared, or didn't go through. Re-register to KS.",
    ],
  },
  {
    id: 'log-ks-rekey',
    template:
      '%GDOI-5-KS_SEND_{MCAST|UNICAST}_REKEY: Sending {Multicast|Unicast} Rekey[ with policy-replace] for group <group:word> from address <server:ip> <rest:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'This key server sends new keys to its group members.',
    configuration: ['crypto gdoi group > server local'],
    evidence: 'unverified',
    samples: [
      '%GDOI-5-KS_SEND_UNICAST_REKEY: Sending Unicast Rekey for group BRANCHES from address 192.0.2.1 with seq # 1',
    ],
  },
  {
    id: 'log-rekey-transport',
    template:
      '%GDOI-5-{KS|GM}_REKEY_TRANS_2_{UNI|MULTI}: Group <group:word> transitioned to {Unicast|Multicast} Rekey.',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'New keys of this group come by another way from now on.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: ['%GDOI-5-KS_REKEY_TRANS_2_UNI: Group BRANCHES transitioned to Unicast Rekey.'],
  },
  {
    id: 'log-gm-installed',
    template:
      '%GDOI-5-GM_INSTALL_POLICIES_SUCCESS: SUCCESS: Installation of <policies:text> policies from KS <server:ip> for group <group:word> & gm identity <identity:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'This group member has installed what its key server sent.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: [
      '%GDOI-5-GM_INSTALL_POLICIES_SUCCESS: SUCCESS: Installation of Reg/Rekey policies from KS 192.0.2.1 for group BRANCHES & gm identity 192.0.2.2',
    ],
  },
  {
    id: 'log-gdoi-acl-merged',
    template: '%GDOI-1-GM_ACL_MERGE: ACL <details:text>',
    severity: 'information',
    facility: ['SYSLOG'],
    summary:
      'The access list of this group member and the one of its key server are used together.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: ['%GDOI-1-GM_ACL_MERGE: ACL betweeen KS and GM in group BRANCHES merged.'],
  },
  {
    id: 'log-gdoi-members',
    template: '%GDOI-5-{KS_GROUP_ADD|KS_GROUP_DELETE|GM_CONV_SA_DUPLEX|GM_DELETE}: <details:text>',
    also: ['%GDOI-4-GM_DELETE: <details:text>'],
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The group or its members have changed.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: ['%GDOI-5-KS_GROUP_ADD: Config: Group BRANCHES added to the system'],
  },
  {
    id: 'log-coop-unreachable',
    template:
      '%GDOI-3-COOP_KS_UNREACH: Cooperative KS <server:ip> Unreachable in group <group:word>[ <rest:text>]',
    severity: 'error',
    facility: ['SYSLOG'],
    summary: 'This key server has lost another key server of the group.',
    whenStuck: 'Check the path and UDP 848 between the key servers.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: ['%GDOI-3-COOP_KS_UNREACH: Cooperative KS 192.0.2.1 Unreachable in group BRANCHES'],
  },
  {
    id: 'log-coop-role',
    template: '%GDOI-5-COOP_KS_{ADD|REMOVE|ELECTION|TRANS_TO_PRI|REACH}: <details:text>',
    severity: 'normal',
    facility: ['SYSLOG'],
    summary: 'The key servers of the group decide which of them is the primary one.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: [
      '%GDOI-5-COOP_KS_ELECTION: KS entering election mode in group BRANCHES (Previous Primary = NONE)',
    ],
  },
  {
    id: 'log-gdoi-time',
    template: '%GDOI-3-PSEUDO_TIME_{TOO_OLD|LARGE}: <details:text>',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary:
      'The pseudo time of a member is too far from that of the group: its packets may be dropped as replays.',
    configuration: ['crypto gdoi group'],
    evidence: 'unverified',
    samples: [
      '%GDOI-3-PSEUDO_TIME_TOO_OLD: Rekey received in group BRANCHES is too old and fail PST check',
    ],
  },
  {
    id: 'log-member-not-authorized',
    template:
      '%GDOI-1-UNAUTHORIZED_IDENTITY: Group <group:word> received registration from unauthorized identity: <identity:text>',
    also: [
      '%GDOI-1-UNAUTHORIZED_IPADDR: <details:text>',
      '%GDOI-1-UNREGISTERED_INTERFACE: <details:text>',
    ],
    severity: 'error',
    facility: ['SYSLOG'],
    summary:
      'This key server refuses a group member: its identity is not among those it may serve.',
    whenStuck:
      '`Dist. name parsing failed`: the member proved itself with a certificate, whose name `authorization identity` does not fit.',
    configuration: [
      'crypto gdoi group > server local > authorization identity',
      'crypto gdoi group > server local > authorization address ipv4',
    ],
    commands: ['show crypto gdoi ks members'],
    samples: [
      '%GDOI-1-UNAUTHORIZED_IDENTITY: Group LAB-GDOI received registration from unauthorized identity:    Dist. name parsing failed. Peer Address: 10.10.10.1',
    ],
  },
  {
    id: 'log-group-replay',
    template:
      '%GDOI-4-TIMEBASED_REPLAY_FAILED: An anti replay check has failed in group <details:text>',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'A packet of the group is older than the replay window allows and is dropped.',
    whenStuck:
      'The pseudo time of the sender differs: look at the rekeys that it received, and at the window.',
    configuration: ['crypto gdoi group > server local > sa ipsec > replay time window-size'],
    commands: ['show crypto gdoi gm replay'],
    samples: [
      '%GDOI-4-TIMEBASED_REPLAY_FAILED: An anti replay check has failed in group BRANCHES from source ip-address 192.0.2.9. my_pseudotime is 600006.78 secs, peer_pseudotime is 500033.34 secs, replay_window is 100 (second)',
    ],
  },
  {
    id: 'log-gm-next-server',
    template: '%CRYPTO-5-GM_CONN_NEXT_SER: GM is connecting to next key server from the list',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'The key server did not answer or refused, so this group member asks the next one.',
    whenStuck: 'Look for the reason at the key server that was asked first.',
    configuration: ['crypto gdoi group > server address ipv4'],
    evidence: 'unverified',
    samples: ['%CRYPTO-5-GM_CONN_NEXT_SER: GM is connecting to next key server from the list'],
  },
  {
    id: 'log-rekey-sequence',
    template: '%GDOI-3-GDOI_REKEY_SEQ_FAILURE: Failed to process rekey seq # <details:text>',
    severity: 'warning',
    facility: ['SYSLOG'],
    summary: 'A rekey of the group has a number that was already seen, and is not taken.',
    commands: ['show crypto gdoi gm rekey'],
    evidence: 'unverified',
    samples: [
      '%GDOI-3-GDOI_REKEY_SEQ_FAILURE: Failed to process rekey seq # 1 in seq payload for group BRANCHES, last seq # 5',
    ],
  },
];
