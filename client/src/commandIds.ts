/** The commands of the extension; package.json gives them titles. */
export const commandIds = [
  'iosCrypto.openSamples',
  'iosCrypto.restartServer',
  'iosCrypto.showNegotiation',
] as const;

export type CommandId = (typeof commandIds)[number];
