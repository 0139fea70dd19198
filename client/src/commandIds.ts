/** The commands over captures. */
export const captureCommandIds = [
  'iosCrypto.openLargeCapture',
  'iosCrypto.closeLargeCapture',
  'iosCrypto.showAlone',
  'iosCrypto.showExchangeAlone',
  'iosCrypto.showTimeRange',
  'iosCrypto.showLadder',
  'iosCrypto.pairCaptures',
  'iosCrypto.compareCaptures',
  'iosCrypto.explainCapture',
  'iosCrypto.exportReport',
  'iosCrypto.revealInCapture',
  'iosCrypto.nextRecordOfSa',
  'iosCrypto.previousRecordOfSa',
  'iosCrypto.nextFailure',
  'iosCrypto.previousFailure',
  'iosCrypto.goToTime',
  'iosCrypto.toggleShortLines',
  'iosCrypto.filterAssociations',
  'iosCrypto.clearFilter',
  'iosCrypto.copyUnknownLines',
] as const;

export type CaptureCommandId = (typeof captureCommandIds)[number];

/** The commands of the extension; package.json gives them titles. */
export const commandIds = [
  'iosCrypto.openSamples',
  'iosCrypto.openFailure',
  'iosCrypto.restartServer',
  'iosCrypto.showNegotiation',
  'iosCrypto.writePeer',
  'iosCrypto.redact',
  ...captureCommandIds,
] as const;

export type CommandId = (typeof commandIds)[number];
