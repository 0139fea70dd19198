/** The commands of the extension; package.json gives them titles. */
export const commandIds = ['iosCrypto.openSamples', 'iosCrypto.restartServer'] as const;

export type CommandId = (typeof commandIds)[number];
