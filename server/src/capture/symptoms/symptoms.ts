import { admissionRefused } from './admissionRefused';
import { authMethodMismatch } from './authMethodMismatch';
import { authNeverCame } from './authNeverCame';
import { authorizationFailed } from './authorizationFailed';
import { authRefused } from './authRefused';
import { authUnanswered } from './authUnanswered';
import { certificateByUrl } from './certificateByUrl';
import { certificateOutOfTime } from './certificateOutOfTime';
import { certificateRevoked } from './certificateRevoked';
import { certificateUntrusted } from './certificateUntrusted';
import { childProposalMismatch } from './childProposalMismatch';
import { childRefusedThere } from './childRefusedThere';
import { configurationRefused } from './configurationRefused';
import { cookieLoop } from './cookieLoop';
import { cryptoMapIncomplete } from './cryptoMapIncomplete';
import { cryptoMapPeer } from './cryptoMapPeer';
import { deadPeer } from './deadPeer';
import { defaultProposal } from './defaultProposal';
import { deletedByCommand } from './deletedByCommand';
import { dhGroupMismatch } from './dhGroupMismatch';
import { dhGroupRefused } from './dhGroupRefused';
import { duplicateSa } from './duplicateSa';
import { eapFailed } from './eapFailed';
import { esnMismatch } from './esnMismatch';
import { fragmentsLost } from './fragmentsLost';
import { groupMemberRefused } from './groupMemberRefused';
import { halfOpen } from './halfOpen';
import { ikeProposalMismatch } from './ikeProposalMismatch';
import { ikeProposalRefused } from './ikeProposalRefused';
import { initialContactLoop } from './initialContactLoop';
import { internalFailure } from './internalFailure';
import { invalidSpiAfterRekey } from './invalidSpiAfterRekey';
import { isakmpAggressive } from './isakmpAggressive';
import { isakmpAnswerLost } from './isakmpAnswerLost';
import { isakmpKeyMismatch } from './isakmpKeyMismatch';
import { isakmpKeyMissing } from './isakmpKeyMissing';
import { isakmpNatPort } from './isakmpNatPort';
import { isakmpNoAnswer } from './isakmpNoAnswer';
import { isakmpPfs } from './isakmpPfs';
import { isakmpPolicyMismatch } from './isakmpPolicyMismatch';
import { isakmpPolicyRefused } from './isakmpPolicyRefused';
import { isakmpProxies } from './isakmpProxies';
import { isakmpTransformMismatch } from './isakmpTransformMismatch';
import { isakmpXauth } from './isakmpXauth';
import { lifetimeShort } from './lifetimeShort';
import { localAddress } from './localAddress';
import { messageWindow } from './messageWindow';
import { natPortBlocked } from './natPortBlocked';
import { noAnswer } from './noAnswer';
import { noIkePolicy } from './noIkePolicy';
import { noOwnCertificate } from './noOwnCertificate';
import { noProfile } from './noProfile';
import { noTunnelGroup } from './noTunnelGroup';
import { peerDeleted } from './peerDeleted';
import { peerIdCheck } from './peerIdCheck';
import { pfsMismatch } from './pfsMismatch';
import { proofRefused } from './proofRefused';
import { pskMismatch } from './pskMismatch';
import { pskMissing } from './pskMissing';
import { quickModeRefused } from './quickModeRefused';
import { quickModeUnanswered } from './quickModeUnanswered';
import { redirectLoop } from './redirectLoop';
import { rekeyRefused } from './rekeyRefused';
import { rekeysCross } from './rekeysCross';
import { retransmissionsExceeded } from './retransmissionsExceeded';
import { selectorsRefusedHere } from './selectorsRefusedHere';
import { selectorsRefusedThere } from './selectorsRefusedThere';
import { stuckNegotiation } from './stuckNegotiation';
import type { Symptom } from './symptom';
import { undecided } from './undecided';
import { vrfMismatch } from './vrfMismatch';
import { weakIke } from './weakIke';
import { wrongSource } from './wrongSource';
import { wrongVersion } from './wrongVersion';

/** All symptoms; of several causes that are as sure, the one that stands first is the true one. */
export const symptoms: readonly Symptom[] = [
  // What stops an SA before its first message
  admissionRefused,
  groupMemberRefused,
  noTunnelGroup,
  noIkePolicy,
  pskMissing,
  isakmpKeyMissing,
  // IKE_SA_INIT, main and aggressive mode
  ikeProposalMismatch,
  dhGroupMismatch,
  ikeProposalRefused,
  dhGroupRefused,
  wrongVersion,
  wrongSource,
  cookieLoop,
  redirectLoop,
  noAnswer,
  isakmpAggressive,
  isakmpPolicyMismatch,
  isakmpPolicyRefused,
  isakmpNoAnswer,
  isakmpAnswerLost,
  // Identities and their proofs
  certificateOutOfTime,
  certificateRevoked,
  certificateByUrl,
  peerIdCheck,
  noProfile,
  authMethodMismatch,
  certificateUntrusted,
  noOwnCertificate,
  pskMismatch,
  eapFailed,
  isakmpNatPort,
  isakmpKeyMismatch,
  isakmpXauth,
  // Authorization and configuration
  authorizationFailed,
  configurationRefused,
  // Child SAs
  childProposalMismatch,
  esnMismatch,
  selectorsRefusedHere,
  cryptoMapIncomplete,
  cryptoMapPeer,
  selectorsRefusedThere,
  localAddress,
  isakmpPfs,
  isakmpProxies,
  isakmpTransformMismatch,
  childRefusedThere,
  quickModeRefused,
  quickModeUnanswered,
  internalFailure,
  weakIke,
  // Messages that do not get through
  natPortBlocked,
  fragmentsLost,
  authUnanswered,
  authNeverCame,
  vrfMismatch,
  // The life of an SA
  pfsMismatch,
  rekeyRefused,
  messageWindow,
  deadPeer,
  // What a failure looks like
  authRefused,
  proofRefused,
  stuckNegotiation,
  retransmissionsExceeded,
  peerDeleted,
  // Worth knowing
  defaultProposal,
  deletedByCommand,
  duplicateSa,
  rekeysCross,
  initialContactLoop,
  lifetimeShort,
  halfOpen,
  invalidSpiAfterRekey,
  // Nothing else is known
  undecided,
];
